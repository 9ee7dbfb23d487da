package gridborne.billing.stripe;

import gridborne.payment.ConnectionResult.Connected;
import gridborne.payment.StripeKey;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.database.Sealed;
import gridborne.tenants.database.Sql;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/** The current tenant's key, sealed, with the account it opens. */
@ApplicationScoped
@Transactional
public class KeptKeys {

    /** Their accounts are the connected one's: nobody else can pay to them. */
    private static final String HAS_PRODUCERS =
            "exists (select 1 from billing_payout_account where stripe_id is not null)";

    @Inject
    private Sql sql;

    @Inject
    private Sealed sealed;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentTenant current;

    @Inject
    private Clock clock;

    private void keep(StripeKey key, Connected account) {
        sql.change("""
                insert into billing_stripe_account (account, live, sealed_key, connected_at)
                values (?, ?, ?, ?)
                on conflict (tenant_id) do update set account = excluded.account,
                    live = excluded.live, sealed_key = excluded.sealed_key,
                    connected_at = excluded.connected_at""", account.accountId(), account.live(),
                sealed.seal(key.secret().getBytes(StandardCharsets.UTF_8)), clock.instant());
        audit.record("connect Stripe", "account " + account.accountId(), key.toString());
    }

    /**
     * In one with the look whether anything is bound to another account or mode: an order that is
     * being made meanwhile waits, or is seen. False, where something is.
     */
    public boolean keepUnlessBound(StripeKey key, Connected account) {
        lock("pg_advisory_xact_lock");
        boolean free = !soldIn(!account.live()) && soldByAnother(account).isEmpty();
        if (free) {
            keep(key, account);
        }
        return free;
    }

    /** Nobody connects another account until the transaction ends; false, if it is another one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean hold(Connected account) {
        lock("pg_advisory_xact_lock_shared");
        return account().filter(account::equals).isPresent();
    }

    private void lock(String kind) {
        sql.rows("select " + kind + "(hashtextextended('stripe account', ?))", row -> kind,
                current.id().value());
    }

    /**
     * Whether something was sold in a mode, or producers have an account in it: test and live money
     * never meet.
     */
    public boolean soldIn(boolean live) {
        return sql.row("select 1 from billing_order where live = ? union all"
                + " select 1 from billing_stripe_account connected where live = ? and "
                + HAS_PRODUCERS + " limit 1", row -> live, live, live).isPresent();
    }

    /** The account that sold something or pays producers, where it is not this one. */
    public Optional<String> soldByAnother(Connected account) {
        return sql.row("select stripe_account from billing_order where stripe_account <> ?"
                + " union all select account from billing_stripe_account where account <> ? and "
                + HAS_PRODUCERS + " limit 1", row -> row.getString("stripe_account"),
                account.accountId(), account.accountId());
    }

    public Optional<Connected> account() {
        return sql.row("select account, live from billing_stripe_account",
                row -> new Connected(row.getString("account"), row.getBoolean("live")));
    }

    /** The secret itself, for the client of the moment; kept by nobody. */
    Optional<StripeKey> key() {
        return sql.row("select sealed_key from billing_stripe_account",
                row -> row.getBytes("sealed_key"))
                .map(bytes -> new StripeKey(new String(sealed.open(bytes),
                        StandardCharsets.UTF_8)));
    }
}
