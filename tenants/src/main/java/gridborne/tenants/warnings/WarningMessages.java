package gridborne.tenants.warnings;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.tenants.database.Sealed;
import gridborne.tenants.database.Sql;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the webhooks of the current tenant's people are still to be told. */
@ApplicationScoped
@Transactional
public class WarningMessages {

    /** Longer than telling takes; then somebody else may try. */
    private static final Duration TAKEN_FOR = Duration.ofSeconds(90);

    @Inject
    private Sql sql;

    @Inject
    private Sealed sealed;

    @Inject
    private Clock clock;

    /** In the transaction of its cause, which writes one. Not told before some time has passed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void write(PersonId person, String cause, String body, Duration wait) {
        sql.change("""
                insert into tenant_warning_message (person, cause, body, due_at)
                values (?, ?, ?, ?) on conflict do nothing""", person.value(), cause, body,
                clock.instant().plus(wait));
    }

    /** Takes one that is due and nobody is at. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<DueWarning> take() {
        Instant now = clock.instant();
        Optional<DueWarning> due = sql.row("""
                select message.*, hook.address, hook.sealed_secret, hook.attempts
                from tenant_warning_message message
                join tenant_warning_hook hook on hook.tenant_id = message.tenant_id
                                             and hook.person = message.person
                where message.due_at <= ? and hook.given_up_at is null
                order by message.due_at limit 1 for update of message skip locked""",
                this::warning, now);
        due.ifPresent(taken -> moveOn(taken, now.plus(TAKEN_FOR)));
        return due;
    }

    public void told(DueWarning warning) {
        sql.change("delete from tenant_warning_message where cause = ?", warning.cause());
    }

    public void notYet(DueWarning warning, Duration pause) {
        moveOn(warning, clock.instant().plus(pause));
    }

    /** How many wait for a moment that is still to come, such as the end of quiet hours. */
    public long waiting(PersonId person) {
        return sql.row("select count(*) as n from tenant_warning_message where person = ?",
                row -> row.getLong("n"), person.value()).orElseThrow();
    }

    private void moveOn(DueWarning warning, Instant to) {
        sql.change("update tenant_warning_message set due_at = ? where cause = ?", to,
                warning.cause());
    }

    private DueWarning warning(ResultSet row) throws SQLException {
        return new DueWarning(row.getString("cause"),
                new PersonId(row.getObject("person", UUID.class)), row.getString("address"),
                new String(sealed.open(row.getBytes("sealed_secret")), UTF_8),
                row.getString("body"), row.getInt("attempts"));
    }
}
