package gridborne.tenants.people;

import gridborne.grid.MeterNumber;
import gridborne.privacy.Traced;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A token's row; of the secret only the hash. */
@Entity(name = "Token")
@Table(name = "tenant_token")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
@NamedQuery(name = "Token.bySecret",
        query = "select t from Token t where t.secretHash = :secretHash and t.revoked is null")
@NamedQuery(name = "Token.liveOfMeter", query = "select t from Token t where t.meter = :meter"
        + " and t.revoked is null order by t.issued desc")
@NamedQuery(name = "Token.ofPerson", query = "select t from Token t where t.person = :person"
        + " and t.scope = gridborne.tenants.people.TokenScope.PERSON")
@NamedQuery(name = "Token.all", query = "select t from Token t order by t.issued")
public class StoredToken {

    /** A use is noted at most this often: a gateway's reading is no reason for an update. */
    private static final Duration NOTED = Duration.ofMinutes(5);

    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private TokenScope scope;

    private UUID person;

    private Long meter;

    @Column(name = "secret_hash")
    private String secretHash;

    private Instant issued;

    @Column(name = "last_used")
    private Instant lastUsed;

    private Instant revoked;

    protected StoredToken() {
    }

    StoredToken(String name, TokenScope scope, PersonId by, TokenSecret secret, Instant issued) {
        this.id = UUID.randomUUID();
        this.name = name;
        this.scope = scope;
        this.person = by.value();
        this.secretHash = secret.hash();
        this.issued = issued;
    }

    StoredToken(String name, MeterNumber meter, PersonId by, TokenSecret secret, Instant issued) {
        this(name, TokenScope.METER, by, secret, issued);
        this.meter = meter.value();
    }

    TokenId id() {
        return new TokenId(id);
    }

    Token token() {
        return new Token(id(), name, scope, by(), issued, Optional.ofNullable(lastUsed),
                revoked != null);
    }

    String name() {
        return name;
    }

    TokenScope scope() {
        return scope;
    }

    PersonId by() {
        return new PersonId(person);
    }

    /** Of a meter's key alone. */
    MeterNumber meter() {
        return new MeterNumber(meter);
    }

    boolean neverUsed() {
        return lastUsed == null;
    }

    void used(Instant now) {
        if (lastUsed == null || lastUsed.plus(NOTED).isBefore(now)) {
            lastUsed = now;
        }
    }

    void forget(Instant now) {
        revoke(now);
        name = Traced.NOBODY;
    }

    void revoke(Instant now) {
        if (revoked == null) {
            revoked = now;
        }
    }
}
