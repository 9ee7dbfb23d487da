package gridborne.billing.auto;

import gridborne.billing.order.CoinsBought;
import gridborne.grid.AccountNumber;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.OrderId;
import gridborne.payment.auto.Period;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Attempts in the database: one for each account and period. */
@ApplicationScoped
@Transactional
public class AttemptRows {

    /** Whoever asks Stripe has so long for it before somebody else asks, too. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** What the month took or may have taken: undecided money is money gone. */
    Money taken(AccountNumber payer, YearMonth month, Currency currency) {
        return sql.row("""
                select coalesce(sum(amount_minor), 0)::bigint as taken from billing_auto_attempt
                where account = ? and month = ? and currency = ?
                    and state in ('INTENDED', 'SUCCEEDED')""",
                row -> new Money(row.getLong("taken"), currency), payer.value(), month.toString(),
                currency.getCurrencyCode()).orElseThrow();
    }

    boolean hasOne(AccountNumber payer, Period period) {
        return sql.row("select 1 from billing_auto_attempt where account = ? and period = ?",
                row -> true, payer.value(), period.day()).isPresent();
    }

    /** Written before Stripe hears of it; nothing, if the period has had its attempt. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<String> intend(KeptAutoTopUp due, Period period, CoinsBought bought,
                                   boolean live) {
        Money amount = due.autoTopUp().terms().amount();
        StripeCard card = due.card().orElseThrow();
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        return sql.change("""
                insert into billing_auto_attempt (account, period, month, id, amount_minor,
                    currency, coin_price_minor, microcoins, customer, payment_method, live,
                    state, created_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'INTENDED', ?, ?)
                on conflict (tenant_id, account, period) do nothing""",
                due.autoTopUp().payer().value(), period.day(), period.month().toString(), id,
                amount.minorUnits(), amount.currency().getCurrencyCode(),
                bought.price().perCoin().minorUnits(), bought.coins().microcoins(),
                card.customer(), card.paymentMethod(), live, now, now) == 1
                ? Optional.of(id) : Optional.empty();
    }

    /** Those that Stripe has to be asked about. */
    List<String> due(int atMost) {
        return sql.rows("""
                select id from billing_auto_attempt where state = 'INTENDED' and due_at <= ?
                order by due_at limit ?""", row -> row.getString("id"), clock.instant(), atMost);
    }

    /** Takes the right to ask about it for a while. */
    Optional<Attempt> claim(String id) {
        Instant now = clock.instant();
        return sql.row("""
                update billing_auto_attempt set due_at = ? where id = ? and state = 'INTENDED'
                    and due_at <= ? returning *""", AttemptRows::read, now.plus(PATIENCE), id, now);
    }

    Optional<Attempt> find(String id) {
        return sql.row("select * from billing_auto_attempt where id = ?", AttemptRows::read, id);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Attempt> lock(String id) {
        return sql.row("select * from billing_auto_attempt where id = ? for update",
                AttemptRows::read, id);
    }

    void underWay(Attempt attempt, String intent) {
        sql.change("update billing_auto_attempt set intent = ? where id = ?", intent,
                attempt.id());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void succeeded(Attempt attempt, String intent, OrderId order) {
        sql.change("""
                update billing_auto_attempt set state = 'SUCCEEDED', intent = ?, order_id = ?,
                    ended_at = ?, reason = null where id = ?""", intent, order.value(),
                clock.instant(), attempt.id());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void ended(Attempt attempt, AttemptState state, String reason) {
        sql.change("""
                update billing_auto_attempt set state = ?, reason = ?, ended_at = ?
                where id = ?""", state.name(), reason, clock.instant(), attempt.id());
    }

    /** Why it is not decided yet. */
    void note(Attempt attempt, String reason) {
        sql.change("update billing_auto_attempt set reason = ? where id = ?", reason,
                attempt.id());
    }

    private static Attempt read(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Attempt(row.getString("id"), new AccountNumber(row.getLong("account")),
                new Money(row.getLong("amount_minor"), currency),
                new CoinPrice(new Money(row.getLong("coin_price_minor"), currency)),
                new Coins(row.getLong("microcoins")),
                new StripeCard(row.getString("customer"), row.getString("payment_method")),
                row.getBoolean("live"), AttemptState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("intent")), Sql.instant(row, "created_at"));
    }
}
