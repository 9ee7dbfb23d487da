package gridborne.tenants.mail;

import gridborne.mail.Retries;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is due is a query. Each step is a transaction of its own, before or after the letter is
 * handed over and never around it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class DueLetters {

    /** After the last try: time enough for a slow server, before the letter is given up. */
    private static final Duration LAST_PATIENCE = Duration.ofMinutes(5);

    @Inject
    private Sql sql;

    @Inject
    private SealedLetters sealed;

    @Inject
    private Clock clock;

    private record Taken(UUID id, String cause, byte[] content, int tries) {
    }

    /** Takes one that nobody else is at; whoever takes it has it until its next time is due. */
    public Optional<QueuedLetter> take() {
        Instant moment = clock.instant();
        Optional<Taken> taken = sql.row("""
                select id, cause, content, tries from tenant_mail
                where state = 'QUEUED' and due_at <= ? order by due_at limit 1
                for update skip locked""", row -> new Taken(row.getObject("id", UUID.class),
                row.getString("cause"), row.getBytes("content"), row.getInt("tries") + 1), moment);
        taken.ifPresent(one -> sql.change("update tenant_mail set tries = ?, due_at = ?"
                + " where id = ?", one.tries(), moment.plus(patience(one.tries())), one.id()));
        return taken.map(one -> new QueuedLetter(new MailId(one.id()),
                sealed.open(one.cause(), one.content()), one.tries()));
    }

    private static Duration patience(int tries) {
        return Retries.pauseAfter(tries).orElse(LAST_PATIENCE);
    }

    public void sent(MailId letter) {
        end(letter, MailState.SENT, "");
    }

    public void givenUp(MailId letter, String reason) {
        end(letter, MailState.FAILED, reason);
    }

    /** Stays queued, and due when its pause is over. */
    public void notYet(MailId letter, String reason) {
        sql.change("update tenant_mail set reason = ? where id = ? and state = 'QUEUED'", reason,
                letter.value());
    }

    /** From here on nobody knows any more whom it was for or what it said. */
    private void end(MailId letter, MailState state, String reason) {
        sql.change("""
                update tenant_mail set state = ?, reason = ?, ended_at = ?, content = null
                where id = ? and state = 'QUEUED'""", state.name(), reason, clock.instant(),
                letter.value());
    }
}
