package gridborne.billing.reversal;

import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.money.Coins;
import gridborne.payment.Debt;
import gridborne.payment.OrderId;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Accounts in debt, among those whose orders' money went back. */
@ApplicationScoped
@Transactional
public class Debts {

    @Inject
    private Sql sql;

    @Inject
    private Book book;

    /** Orders for this account whose money is gone, the latest first. */
    List<OrderId> goneOrdersOf(AccountNumber account, int limit) {
        return sql.rows("""
                select o.id, max(r.opened_at) as last
                from billing_reversal r
                    join billing_order o on o.payment_intent = r.payment_intent
                where o.stage = 'PAID' and o.account = ?
                    and r.withdrawn_minor > r.reinstated_minor
                group by o.id order by last desc, o.id limit ?""",
                row -> new OrderId(row.getString("id")), account.value(), limit);
    }

    List<Debt> newest(int limit) {
        return sql.rows("""
                select o.account, max(c.due_at) as last
                from billing_clawback c
                    join billing_order o on o.payment_intent = c.payment_intent
                where o.stage = 'PAID' group by o.account order by last desc limit ?""",
                row -> new AccountNumber(row.getLong("account")), limit).stream()
                .map(account -> new Debt(account, book.balance(account).orElse(Coins.ZERO)
                        .negated()))
                .filter(debt -> debt.owed().isPositive()).toList();
    }
}
