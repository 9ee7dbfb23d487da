package gridborne.tenants.people;

import gridborne.grid.MeterNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Tokens for REST, of the current tenant. The secret is told once and kept as a hash. */
@ApplicationScoped
@Transactional
public class Tokens {

    @Inject
    private EntityManager entityManager;

    @Inject
    private People people;

    @Inject
    private Clock clock;

    /** A token that acts as its person. */
    public IssuedToken issuePersonal(PersonId person, String name) {
        return issue(name, TokenScope.PERSON, person);
    }

    /** A token that delivers readings; {@code by} is the admin who made it. */
    public IssuedToken issueGateway(String name, PersonId by) {
        return issue(name, TokenScope.GATEWAY, by);
    }

    /**
     * A key of a meter. The one before lives on until the new one is used for the first time, so
     * that nobody has to reach device and portal in the same second; older ones end now.
     */
    public IssuedToken issueForMeter(MeterNumber meter, String name, PersonId by) {
        liveOf(meter).stream().skip(1).forEach(older -> older.revoke(clock.instant()));
        TokenSecret secret = TokenSecret.random();
        return added(new StoredToken(name, meter, by, secret, clock.instant()), secret);
    }

    /** Who presents this secret; nobody, if it is unknown here or revoked. */
    public Optional<TokenHolder> holder(String secret) {
        return entityManager.createNamedQuery("Token.bySecret", StoredToken.class)
                .setParameter("secretHash", new TokenSecret(secret).hash())
                .getResultStream().findFirst().flatMap(this::used);
    }

    /** All tokens, the revoked ones too, oldest first. */
    public List<Token> all() {
        return entityManager.createNamedQuery("Token.all", StoredToken.class)
                .getResultStream().map(StoredToken::token).toList();
    }

    public Optional<Token> byId(TokenId id) {
        return stored(id).map(StoredToken::token);
    }

    /** Revoking again changes nothing. */
    public void revoke(TokenId id) {
        stored(id).ifPresent(token -> token.revoke(clock.instant()));
    }

    /** Ends all tokens that act as somebody, and what they are called. */
    public void forget(PersonId person) {
        entityManager.createNamedQuery("Token.ofPerson", StoredToken.class)
                .setParameter("person", person.value()).getResultList()
                .forEach(token -> token.forget(clock.instant()));
    }

    private Optional<StoredToken> stored(TokenId id) {
        return Optional.ofNullable(entityManager.find(StoredToken.class, id.value()));
    }

    private IssuedToken issue(String name, TokenScope scope, PersonId by) {
        TokenSecret secret = TokenSecret.random();
        return added(new StoredToken(name, scope, by, secret, clock.instant()), secret);
    }

    private IssuedToken added(StoredToken row, TokenSecret secret) {
        entityManager.persist(row);
        return new IssuedToken(row.id(), secret.value());
    }

    /** The keys with which a meter may speak now, the latest first. */
    public List<Token> keysOf(MeterNumber meter) {
        return liveOf(meter).stream().map(StoredToken::token).toList();
    }

    private List<StoredToken> liveOf(MeterNumber meter) {
        return entityManager.createNamedQuery("Token.liveOfMeter", StoredToken.class)
                .setParameter("meter", meter.value()).getResultList();
    }

    private void endOlderThan(StoredToken first) {
        liveOf(first.meter()).stream().dropWhile(other -> !other.id().equals(first.id())).skip(1)
                .forEach(older -> older.revoke(clock.instant()));
    }

    private Optional<TokenHolder> used(StoredToken token) {
        if (token.scope() == TokenScope.METER && token.neverUsed()) {
            endOlderThan(token);
        }
        token.used(clock.instant());
        return switch (token.scope()) {
            case GATEWAY -> Optional.of(new TokenHolder.Gateway(token.id(), token.name()));
            case METER -> Optional.of(new TokenHolder.OfMeter(token.id(), token.meter()));
            case PERSON -> people.byId(token.by()).filter(who -> people.mayEnter(who.id()))
                    .map(person -> new TokenHolder.Personal(token.id(), person));
        };
    }
}
