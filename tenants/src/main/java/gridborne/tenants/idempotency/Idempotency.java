package gridborne.tenants.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.tenants.database.Sealed;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The keys of the current tenant's callers. Claimed, worked and answered in one transaction, a
 * request has its effect exactly once: a second one waits for the first and finds its answer. Work
 * that needs several transactions claims first and answers last; if it dies in between, the key
 * stays unanswered, and nothing is repeated behind the caller's back.
 */
@ApplicationScoped
@Transactional
public class Idempotency {

    /** Longer than anybody retries; Stripe forgets after one day. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private record Stored(String requestHash, StoredAnswer answer) {
    }

    @Inject
    private Sql sql;

    @Inject
    private Sealed sealed;

    @Inject
    private Clock clock;

    public ClaimResult claim(IdempotencyKey key, RequestHash request) {
        int claimed = sql.change("""
                insert into tenant_idempotency (caller, key, request_hash, claimed_at)
                values (?, ?, ?, ?) on conflict (tenant_id, caller, key) do nothing""",
                key.caller(), key.value(), kept(request), clock.instant());
        return claimed == 1 ? new ClaimResult.Fresh() : known(key, request);
    }

    public void answer(IdempotencyKey key, StoredAnswer answer) {
        sql.change("""
                update tenant_idempotency set status = ?, media_type = ?, body = ?
                where caller = ? and key = ?""", answer.status(), answer.mediaType(),
                sealed.seal(answer.body().getBytes(UTF_8)), key.caller(), key.value());
    }

    /**
     * A part of an answer, if it was given before. Until the transaction ends, nobody else works on
     * a part of this key.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> part(IdempotencyKey key, int number) {
        sql.row("select 1 from tenant_idempotency where caller = ? and key = ? for update",
                row -> row.getInt(1), key.caller(), key.value()).orElseThrow();
        return sql.row("""
                select body from tenant_idempotency_part
                where caller = ? and key = ? and part = ?""", row -> row.getString("body"),
                key.caller(), key.value(), number);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keepPart(IdempotencyKey key, int number, String body) {
        sql.change("""
                insert into tenant_idempotency_part (caller, key, part, body)
                values (?, ?, ?, ?)""", key.caller(), key.value(), number, body);
    }

    /** Gives a key back whose request had no effect, such as one that was malformed. */
    public void release(IdempotencyKey key) {
        sql.change("delete from tenant_idempotency where caller = ? and key = ? and status is null",
                key.caller(), key.value());
    }

    /** Forgets what nobody repeats any more. */
    public void forgetOld() {
        sql.change("delete from tenant_idempotency where claimed_at < ?",
                clock.instant().minus(REMEMBERED));
    }

    private ClaimResult known(IdempotencyKey key, RequestHash request) {
        Stored stored = sql.row("""
                select request_hash, status, media_type, body from tenant_idempotency
                where caller = ? and key = ?""", row -> new Stored(row.getString("request_hash"),
                row.getObject("status") == null ? null : new StoredAnswer(row.getInt("status"),
                        row.getString("media_type"), opened(row.getBytes("body")))),
                key.caller(), key.value()).orElseThrow();
        if (!stored.requestHash().equals(kept(request))) {
            return new ClaimResult.OtherRequest();
        }
        return stored.answer() == null
                ? new ClaimResult.Unanswered() : new ClaimResult.Answered(stored.answer());
    }

    /** A body may hold a password: nobody can try out which without our key. */
    private String kept(RequestHash request) {
        return sealed.fingerprint(request.hex());
    }

    /** An answer may hold a fresh token: what is kept of it opens with our key only. */
    private String opened(byte[] body) {
        return new String(sealed.open(body), UTF_8);
    }
}
