package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.money.Money;
import gridborne.payment.CounterSale;
import gridborne.payment.CounterSaleResult;
import gridborne.payment.CounterSales;
import gridborne.payment.ReceiptNumber;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Takes a payment at the utility's counter and credits the coins for it (S7.1). */
@ApplicationScoped
public class SellCoins {

    @Inject
    private Permission permission;

    @Inject
    private Accounts accounts;

    @Inject
    private CounterSales counter;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditLog audit;

    @Transactional
    public SellCoinsResult sell(AccountRef to, Money paid, ReceiptNumber receipt) {
        permission.anyOf(Role.ADMIN);
        Optional<AccountNumber> account = accounts.of(to);
        return account.isEmpty() ? new SellCoinsResult.NoSuchAccount(to)
                : new SellCoinsResult.AtCounter(sell(account.get(), paid, receipt));
    }

    private CounterSaleResult sell(AccountNumber account, Money paid, ReceiptNumber receipt) {
        CounterSaleResult result = counter.sell(new CounterSale(account, paid, receipt,
                actor.cause("payment at the counter")));
        if (result instanceof CounterSaleResult.Sold sold) {
            audit.record("counter payment", "account " + account, paid + " for "
                    + sold.coins() + ", receipt " + receipt + ", operation " + sold.operation());
        }
        return result;
    }
}
