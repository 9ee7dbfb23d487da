package gridborne.billing.stripe;

import gridborne.payment.ConnectionResult.Connected;
import gridborne.payment.StripeKey;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.database.Sealed;
import gridborne.tenants.database.Sql;
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

    @Inject
    private Sql sql;

    @Inject
    private Sealed sealed;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    public void keep(StripeKey key, Connected account) {
        sql.change("""
                insert into billing_stripe_account (account, live, sealed_key, connected_at)
                values (?, ?, ?, ?)
                on conflict (tenant_id) do update set account = excluded.account,
                    live = excluded.live, sealed_key = excluded.sealed_key,
                    connected_at = excluded.connected_at""", account.accountId(), account.live(),
                sealed.seal(key.secret().getBytes(StandardCharsets.UTF_8)), clock.instant());
        audit.record("connect Stripe", "account " + account.accountId(), key.toString());
    }

    /** Whether something was sold in the other mode: test and live money never meet. */
    public boolean soldIn(boolean live) {
        return sql.row("select 1 from billing_order where live = ? limit 1", row -> live, live)
                .isPresent();
    }

    /** The account of which something was sold, where it is not this one. */
    public Optional<String> soldByAnother(Connected account) {
        return sql.row("select stripe_account from billing_order where stripe_account <> ? limit 1",
                row -> row.getString("stripe_account"), account.accountId());
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
