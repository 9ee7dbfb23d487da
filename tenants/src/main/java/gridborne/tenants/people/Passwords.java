package gridborne.tenants.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Choosing passwords. A new one begins a new era: sessions from before are worth nothing. */
@ApplicationScoped
public class Passwords {

    /** One for all of them: that many share it tells only that they have not chosen yet. */
    private static final HashedPassword UNKNOWN = new HashedPassword(
            Argon2id.hash(new Password(TokenSecret.random().value())));

    @Inject
    private EntityManager entityManager;

    @Inject
    private HashingPlaces places;

    /** Nothing, when too many are hashed at once. Not within a transaction: it takes a while. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<HashedPassword> hashed(Password password) {
        return places.hashing(() -> new HashedPassword(Argon2id.hash(password)));
    }

    /** For whoever chooses one later: of what nobody was told. */
    public HashedPassword nobodyKnows() {
        return UNKNOWN;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void change(PersonId person, HashedPassword password) {
        StoredPerson row = entityManager.find(StoredPerson.class, person.value());
        row.rehash(password.hash());
        row.beginEra();
    }

    /** Ends all sessions of a person. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void beginEra(PersonId person) {
        entityManager.find(StoredPerson.class, person.value()).beginEra();
    }
}
