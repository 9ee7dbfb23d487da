package gridborne.tenants.mail;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The current tenant's letters: those to be sent, and that there were others. */
@ApplicationScoped
@Transactional
public class Outbox {

    private static final String COLUMNS =
            "id, cause, state, content, queued_at, tries, ended_at, reason";

    @Inject
    private Sql sql;

    @Inject
    private SealedLetters sealed;

    @Inject
    private Clock clock;

    /**
     * Writes a letter in the transaction of its cause, to whoever signs in with its address. False
     * if this cause has written one before.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean write(Letter letter) {
        return write(letter, Duration.ZERO);
    }

    /** The same, but it is not sent before some time has passed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean write(Letter letter, Duration wait) {
        return write(letter, wait, sql.row("select id from tenant_person where login = ?",
                row -> row.getObject("id", UUID.class), letter.to().value()).orElse(null));
    }

    /** The same, to somebody whose login is not, or not yet, the letter's address. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean write(Letter letter, PersonId to) {
        return write(letter, Duration.ZERO, to.value());
    }

    private boolean write(Letter letter, Duration wait, UUID to) {
        Instant moment = clock.instant();
        return sql.change("""
                insert into tenant_mail (id, cause, state, content, queued_at, due_at, recipient)
                values (?, ?, 'QUEUED', ?, ?, ?, ?) on conflict (tenant_id, cause) do nothing""",
                UUID.randomUUID(), letter.cause(), sealed.seal(letter), moment,
                moment.plus(wait), to) == 1;
    }

    /** Letters from the latest on, as many as a page has room for. */
    public List<KeptLetter> latest(int atMost) {
        return sql.rows("select " + COLUMNS + " from tenant_mail order by queued_at desc, id"
                + " limit ?", this::kept, atMost);
    }

    /** Those in one state, the latest first. */
    public List<KeptLetter> latest(MailState state, int atMost) {
        return sql.rows("select " + COLUMNS + " from tenant_mail where state = ?"
                + " order by queued_at desc, id limit ?", this::kept, state.name(), atMost);
    }

    public Optional<KeptLetter> find(MailId letter) {
        return sql.row("select " + COLUMNS + " from tenant_mail where id = ?", this::kept,
                letter.value());
    }

    /**
     * Makes a waiting letter due at once, with one of the next postman's tries as a gift: asking
     * often does not make it be given up sooner. False if it does not wait.
     */
    public boolean tryNow(MailId letter) {
        return sql.change("""
                update tenant_mail set due_at = ?, tries = greatest(tries - 1, 0)
                where id = ? and state = 'QUEUED'""", clock.instant(), letter.value()) == 1;
    }

    /**
     * Does not send a waiting letter after all, if it is one of those; whoever is just handing it
     * over has been quicker.
     */
    public void withdraw(MailId letter, Predicate<Letter> unwanted) {
        sql.row("select cause, content from tenant_mail where id = ? and state = 'QUEUED'"
                + " for update skip locked", row -> sealed.open(row.getString("cause"),
                row.getBytes("content")), letter.value()).filter(unwanted)
                .ifPresent(unsent -> sql.change("""
                        update tenant_mail set state = 'FAILED', reason = 'withdrawn',
                            ended_at = ?, content = null
                        where id = ?""", clock.instant(), letter.value()));
    }

    /** How many wait to be sent. */
    public long waiting() {
        return sql.row("select count(*) as n from tenant_mail where state = 'QUEUED'",
                row -> row.getLong("n")).orElseThrow();
    }

    private KeptLetter kept(ResultSet row) throws SQLException {
        byte[] content = row.getBytes("content");
        String cause = row.getString("cause");
        return new KeptLetter(new MailId(row.getObject("id", UUID.class)), cause,
                MailState.valueOf(row.getString("state")),
                Optional.ofNullable(content).map(bytes -> sealed.open(cause, bytes).to()),
                Sql.instant(row, "queued_at"), row.getInt("tries"),
                Optional.ofNullable(Sql.instant(row, "ended_at")), row.getString("reason"));
    }
}
