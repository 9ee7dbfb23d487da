package gridborne.billing.payout;

import gridborne.grid.AccountNumber;
import gridborne.payment.PayoutAccountState;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** What is known of the producers' accounts. */
@ApplicationScoped
@Transactional
public class PayoutAccountRows {

    /** {@code fresh}: Stripe was asked a moment ago, or has nothing new to say. */
    public record Known(AccountNumber account, UUID id, Optional<String> stripeId,
                        PayoutAccountState state, boolean fresh) {
    }

    private static final String KNOWN = """
            select *, asked_at is not null and (state = 'READY'
                or asked_at > clock_timestamp() - interval '1 second') as fresh
            from billing_payout_account
            """;

    @Inject
    private Sql sql;

    public Optional<Known> find(AccountNumber account) {
        return sql.row(KNOWN + "where account = ?", PayoutAccountRows::known, account.value());
    }

    /**
     * No cash-out of this account is asked for by anybody else until the transaction ends. A lock
     * against changes of the key, too, would stop whoever moves a cash-out on: where its row is
     * changed twice in a transaction, PostgreSQL looks for the account again.
     */
    public Optional<Known> locked(AccountNumber account) {
        return sql.row(KNOWN + "where account = ? for no key update", PayoutAccountRows::known,
                account.value());
    }

    /** Before Stripe is asked for an account: the row whose id is the key. */
    Known intend(AccountNumber account) {
        sql.change("""
                insert into billing_payout_account (account, id, state)
                values (?, ?, 'DETAILS_MISSING') on conflict (tenant_id, account) do nothing""",
                account.value(), UUID.randomUUID());
        return find(account).orElseThrow();
    }

    void keep(AccountNumber account, String stripeId, PayoutAccountState state) {
        sql.change("""
                update billing_payout_account
                set stripe_id = ?, state = ?, asked_at = clock_timestamp() where account = ?""",
                stripeId, state.name(), account.value());
    }

    /** Stripe says that something changed; it is asked what. */
    int forget(String stripeId) {
        return sql.change("update billing_payout_account set asked_at = null where stripe_id = ?",
                stripeId);
    }

    /** Stripe says no: nothing new until it tells us of the account again. */
    void refused(AccountNumber account) {
        sql.change("update billing_payout_account set asked_at = clock_timestamp()"
                + " where account = ?", account.value());
    }

    /** Any of them, so that one about which Stripe keeps silent holds up nobody else. */
    Optional<Known> stale() {
        return sql.row(KNOWN + """
                where asked_at is null and stripe_id is not null order by random() limit 1""",
                PayoutAccountRows::known);
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(new AccountNumber(row.getLong("account")),
                row.getObject("id", UUID.class), Optional.ofNullable(row.getString("stripe_id")),
                PayoutAccountState.valueOf(row.getString("state")), row.getBoolean("fresh"));
    }
}
