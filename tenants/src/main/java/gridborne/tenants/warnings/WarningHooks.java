package gridborne.tenants.warnings;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.tenants.database.Sealed;
import gridborne.tenants.database.Sql;
import gridborne.tenants.listeners.SigningSecret;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The webhooks of the current tenant's people; one for each person. */
@ApplicationScoped
@Transactional
public class WarningHooks {

    @Inject
    private Sql sql;

    @Inject
    private Sealed sealed;

    @Inject
    private Clock clock;

    public Optional<WarningHook> of(PersonId person) {
        return sql.row("select * from tenant_warning_hook where person = ?", WarningHooks::hook,
                person.value());
    }

    /** What signs the messages of somebody's webhook. */
    public Optional<String> secretOf(PersonId person) {
        return sql.row("select sealed_secret from tenant_warning_hook where person = ?",
                row -> new String(sealed.open(row.getBytes("sealed_secret")), UTF_8),
                person.value());
    }

    /** Puts another in the place of the one before; its new secret is told once. */
    public String set(PersonId person, String address) {
        String secret = SigningSecret.random();
        end(person);
        sql.change("""
                insert into tenant_warning_hook (person, address, sealed_secret, since)
                values (?, ?, ?, ?)""", person.value(), address,
                sealed.seal(secret.getBytes(UTF_8)), clock.instant());
        return secret;
    }

    /** With what waits for it; whether there was one. */
    public boolean end(PersonId person) {
        return sql.change("delete from tenant_warning_hook where person = ?",
                person.value()) == 1;
    }

    /** It took something: from now on it is told again. */
    public void took(PersonId person) {
        sql.change("""
                update tenant_warning_hook set attempts = 0, last_error = null,
                    last_success = ?, given_up_at = null where person = ?""", clock.instant(),
                person.value());
    }

    /** It did not; {@code giveUp}: it is not told any more, and what waits for it is too old. */
    public void failed(PersonId person, String reason, boolean giveUp) {
        sql.change("""
                update tenant_warning_hook set attempts = attempts + 1, last_error = ?,
                    given_up_at = coalesce(given_up_at, ?) where person = ?""", reason,
                giveUp ? clock.instant() : null, person.value());
        if (giveUp) {
            sql.change("delete from tenant_warning_message where person = ?", person.value());
        }
    }

    private static WarningHook hook(ResultSet row) throws SQLException {
        return new WarningHook(row.getString("address"), Sql.instant(row, "since"),
                row.getInt("attempts"), moment(row, "last_success"),
                Optional.ofNullable(row.getString("last_error")), moment(row, "given_up_at"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(Sql.instant(row, column));
    }
}
