package gridborne.billing.cashout;

import gridborne.grid.AccountNumber;
import gridborne.grid.SequenceNumber;
import gridborne.money.Money;
import gridborne.payment.CashOut;
import gridborne.payment.CashOut.BankState;
import gridborne.payment.CashOutId;
import gridborne.payment.CashOutState;
import gridborne.payment.CashOutTerms;
import gridborne.payment.TransferId;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The rows of cash-outs and of their steps. Leases and ages are told by the database's clock: the
 * nodes' may differ.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CashOutRows {

    @Inject
    private Sql sql;

    void add(CashOut cashOut, CashOutTerms terms, String destination,
             Optional<SequenceNumber> operation) {
        sql.change("""
                insert into billing_cash_out (id, account, requester, microcoins, money_minor,
                    currency, price_minor, terms, destination, requested_at, state, changed_at,
                    operation, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                    case when ? then clock_timestamp() end)""",
                cashOut.id().value(), cashOut.account().value(), cashOut.requester().value(),
                cashOut.coins().microcoins(), cashOut.money().minorUnits(),
                cashOut.money().currency().getCurrencyCode(),
                terms.price().perCoin().minorUnits(), terms.version(), destination,
                cashOut.requestedAt(), StateName.of(cashOut.state()).name(), cashOut.changedAt(),
                operation.map(SequenceNumber::value).orElse(null), operation.isPresent());
    }

    /** Evidence of a step, beside the row that has taken it. */
    void addStep(CashOut cashOut, Optional<SequenceNumber> operation, String by) {
        sql.change("""
                insert into billing_cash_out_step (cash_out, number, state, reason, operation, by,
                    at)
                select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?
                from billing_cash_out_step where cash_out = ?""",
                cashOut.id().value(), StateName.of(cashOut.state()).name(),
                cashOut.state().why().orElse(null),
                operation.map(SequenceNumber::value).orElse(null), by, cashOut.changedAt(),
                cashOut.id().value());
    }

    Optional<StoredCashOut> byId(CashOutId id) {
        return sql.row("select * from billing_cash_out where id = ?", StoredCashOut::of,
                id.value());
    }

    /** Nobody else moves it until the transaction ends. */
    Optional<StoredCashOut> locked(CashOutId id) {
        return sql.row("select * from billing_cash_out where id = ? for update",
                StoredCashOut::of, id.value());
    }

    List<CashOut> of(AccountNumber account, int limit) {
        return sql.rows("""
                select * from billing_cash_out where account = ?
                order by requested_at desc, id limit ?""", StoredCashOut::cashOut,
                account.value(), limit);
    }

    List<CashOut> all(int limit) {
        return sql.rows("select * from billing_cash_out order by requested_at desc, id limit ?",
                StoredCashOut::cashOut, limit);
    }

    List<CashOut> awaitingApproval() {
        return sql.rows("""
                select * from billing_cash_out where state = 'AWAITING_APPROVAL'
                order by requested_at, id limit 500""", StoredCashOut::cashOut);
    }

    /** An account's cash-outs that still have coins to move. */
    List<StoredCashOut> open(AccountNumber account) {
        return sql.rows("""
                select * from billing_cash_out where account = ?
                and state in ('AWAITING_APPROVAL', 'RESERVING', 'TRANSFERRING', 'REDEEMING',
                              'RETURNING', 'RELEASING')""", StoredCashOut::of, account.value());
    }

    /**
     * What an account asked for since then, by the nodes' clock as it is kept, without anybody's
     * approval, and was not refused.
     */
    Money unapproved(AccountNumber account, Currency currency, Instant since) {
        return sql.row("""
                select coalesce(sum(money_minor), 0) as minor from billing_cash_out one
                where account = ? and currency = ? and requested_at > ?
                    and state not in ('RELEASING', 'RELEASED', 'REFUSED')
                    and not exists (select 1 from billing_cash_out_step step
                        where step.cash_out = one.id and step.state = 'AWAITING_APPROVAL')""",
                row -> new Money(row.getLong("minor"), currency), account.value(),
                currency.getCurrencyCode(), since).orElseThrow();
    }

    /** Takes one that is due, for a while: taken twice, it would be asked under the same key. */
    Optional<StoredCashOut> claim() {
        return sql.row("""
                update billing_cash_out
                set leased_until = clock_timestamp() + interval '20 seconds'
                where id = (select id from billing_cash_out
                            where due_at <= clock_timestamp()
                              and (leased_until is null or leased_until < clock_timestamp())
                            order by due_at limit 1 for update skip locked)
                returning *""", StoredCashOut::of);
    }

    void move(CashOut cashOut, Optional<SequenceNumber> operation, Long dueInSeconds) {
        CashOutState state = cashOut.state();
        sql.change("""
                update billing_cash_out
                set state = ?, changed_at = ?, reason = ?, operation = coalesce(?, operation),
                    transfer = coalesce(?, transfer), unanswered = 0, leased_until = null,
                    due_at = clock_timestamp() + cast(? as bigint) * interval '1 second'
                where id = ?""",
                StateName.of(state).name(), cashOut.changedAt(),
                state.why().orElse(null),
                operation.map(SequenceNumber::value).orElse(null),
                state.sent().map(TransferId::value).orElse(null), dueInSeconds,
                cashOut.id().value());
    }

    /** Nothing new: to be looked at again later, or not at all; unless somebody was nudging. */
    void later(CashOutId id, Long seconds, boolean answered) {
        sql.change("""
                update billing_cash_out
                set due_at = clock_timestamp() + cast(? as bigint) * interval '1 second',
                    leased_until = null,
                    unanswered = case when ? then 0 else unanswered + 1 end
                where id = ? and leased_until is not null""", seconds, answered, id.value());
    }

    /** Whether Stripe may have been asked for the money. */
    boolean wasAsked(CashOutId id) {
        return sql.row("select attempt_since is not null as asked from billing_cash_out"
                + " where id = ?", row -> row.getBoolean("asked"), id.value()).orElseThrow();
    }

    /** Before Stripe is asked: whether the key of this attempt may be forgotten soon. */
    boolean isOld(CashOutId id) {
        return sql.row("""
                update billing_cash_out
                set attempt_since = coalesce(attempt_since, clock_timestamp())
                where id = ?
                returning attempt_since < clock_timestamp() - interval '23 hours' as old""",
                row -> row.getBoolean("old"), id.value()).orElseThrow();
    }

    /** The next key; whether nobody else took it meanwhile, or moved the cash-out on. */
    boolean takeNextAttempt(CashOutId id, int before) {
        return sql.change("""
                update billing_cash_out
                set attempt = attempt + 1, attempt_since = clock_timestamp()
                where id = ? and attempt = ? and state = 'TRANSFERRING'""", id.value(),
                before) == 1;
    }

    void setDestinationPayment(CashOutId id, String payment) {
        sql.change("update billing_cash_out set destination_payment = ? where id = ?", payment,
                id.value());
    }

    void setBank(CashOutId id, Optional<String> payout, BankState bank) {
        sql.change("update billing_cash_out set payout = ?, bank = ? where id = ?",
                payout.orElse(null), bank.name(), id.value());
    }

    void giveUp(CashOutId id) {
        sql.change("""
                update billing_cash_out set given_up = payout, payout = null, bank = 'UNKNOWN'
                where id = ?""", id.value());
    }

    /**
     * Something may have happened to what a producer was paid, by this payout or by one that is
     * not known yet; also while somebody looks.
     */
    int nudgePaidTo(String destination, String payout) {
        return sql.change("""
                update billing_cash_out set due_at = clock_timestamp(), leased_until = null
                where destination = ? and state = 'PAID'
                  and (payout is null or payout = ?)""", destination, payout);
    }

    int nudgePaidBy(TransferId transfer) {
        return sql.change("""
                update billing_cash_out set due_at = clock_timestamp(), leased_until = null
                where transfer = ? and state in ('PAID', 'REDEEMING')""", transfer.value());
    }
}
