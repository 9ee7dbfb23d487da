package gridborne.tenants.people;

import gridborne.tenants.database.Sha256;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The passkeys of the current tenant's people. */
@ApplicationScoped
@Transactional
public class Passkeys {

    /** A phone, a computer, a stick or two, and their successors. */
    public static final int MOST = 10;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Somebody's, the oldest first. */
    public List<Passkey> of(PersonId person) {
        return sql.rows("select * from tenant_passkey where person = ? order by created_at, id",
                Passkeys::passkey, person.value());
    }

    public Optional<Passkey> byCredential(CredentialId credential) {
        return sql.row("select * from tenant_passkey where credential = ?", Passkeys::passkey,
                credential.value());
    }

    /** False if the device's key is somebody's already. */
    public boolean add(PersonId person, PasskeyName name, PasskeyKey key) {
        return sql.change("""
                insert into tenant_passkey (id, person, name, credential, attested, counter,
                    transports, backup_eligible, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                PasskeyId.random().value(), person.value(), name.value(), key.credential().value(),
                key.attested(), key.counter(), String.join(" ", key.transports()),
                key.backupEligible(), clock.instant()) == 1;
    }

    /** False if there is none of theirs with this id. */
    public boolean rename(PersonId person, PasskeyId id, PasskeyName name) {
        return sql.change("update tenant_passkey set name = ? where person = ? and id = ?",
                name.value(), person.value(), id.value()) == 1;
    }

    public boolean remove(PersonId person, PasskeyId id) {
        return sql.change("delete from tenant_passkey where person = ? and id = ?",
                person.value(), id.value()) == 1;
    }

    /**
     * It was used, and has signed so often now. False if a later signature was seen meanwhile: of
     * two copies of a key that count, one is a thief's.
     */
    public boolean used(PasskeyId id, long counter) {
        return sql.change("""
                update tenant_passkey set counter = ?, last_used_at = ?
                where id = ? and (counter < ? or counter = 0 and ? = 0)""", counter,
                clock.instant(), id.value(), counter, counter) == 1;
    }

    /** Whether the question is answered for the first time; from now on it is. */
    public boolean answered(String challenge, Instant until) {
        sql.change("delete from tenant_passkey_answer where until < ?", clock.instant());
        return sql.change("insert into tenant_passkey_answer (challenge, until) values (?, ?)"
                + " on conflict do nothing", Sha256.hex(challenge), until) == 1;
    }

    private static Passkey passkey(ResultSet row) throws SQLException {
        return new Passkey(new PasskeyId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                new PasskeyName(row.getString("name")),
                new PasskeyKey(new CredentialId(row.getString("credential")),
                        row.getString("attested"), row.getLong("counter"),
                        Stream.of(row.getString("transports").split(" "))
                                .filter(word -> !word.isEmpty()).toList(),
                        row.getBoolean("backup_eligible")),
                Sql.instant(row, "created_at"),
                Optional.ofNullable(Sql.instant(row, "last_used_at")));
    }
}
