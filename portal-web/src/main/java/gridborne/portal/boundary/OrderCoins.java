package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.money.Money;
import gridborne.payment.NewOrder;
import gridborne.payment.OrderTarget;
import gridborne.payment.Orders;
import gridborne.pool.Pool;
import gridborne.portal.boundary.OrderCoinsResult.AtTill;
import gridborne.portal.boundary.OrderCoinsResult.NoOwnAccount;
import gridborne.portal.boundary.OrderCoinsResult.NoSuchMeter;
import gridborne.portal.boundary.OrderCoinsResult.NotYourAccount;
import gridborne.portal.boundary.OrderCoinsResult.ProductionMeter;
import gridborne.portal.boundary.OrderCoinsResult.RetiredMeter;
import gridborne.portal.boundary.OrderCoinsResult.TooManyOrders;
import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.OrderBudget;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import gridborne.tenants.pools.Pools;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/**
 * Orders coins: for one's own account, or, also as a guest, for any meter that uses energy (S7.2).
 * Stripe is asked on the way, so no transaction is open.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class OrderCoins {

    private static final String PAGES = "/orders";

    @Inject
    private Orders orders;

    @Inject
    private Accounts accounts;

    @Inject
    private Meters meters;

    @Inject
    private Pools pools;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentTenant current;

    @Inject
    private TenantHosts hosts;

    @Inject
    private CurrentActor actor;

    @Inject
    private OrderBudget budget;

    @Inject
    private HttpServletRequest request;

    public OrderCoinsResult order(OrderFor what, Money amount, Payer payer) {
        Till till = new Till(amount, payer);
        if (what instanceof OrderFor.OfMeter meter) {
            return meters.byCode(meter.code()).map(known -> forMeter(known, till))
                    .orElseGet(() -> new NoSuchMeter(meter.code()));
        }
        return what instanceof OrderFor.OfAccount account ? forAccount(account.account(), till)
                : ownAccount().map(own -> till.pay(new OrderTarget.Account(own), ownName()))
                        .orElseGet(NoOwnAccount::new);
    }

    private OrderCoinsResult forMeter(Meter meter, Till till) {
        MeterCode code = meter.code();
        if (meter.direction() == Direction.PRODUCTION) {
            return new ProductionMeter(code);
        }
        if (meter.retired()) {
            return new RetiredMeter(code);
        }
        OrderTarget target = ownAccount()
                .<OrderTarget>map(own -> new OrderTarget.MeterOf(own, meter.number()))
                .orElseGet(() -> new OrderTarget.MeterByGuest(meter.number()));
        return till.pay(target, meter.name());
    }

    /** Anybody may ask for anybody's number; so whoever may not have it gets the same answer. */
    private OrderCoinsResult forAccount(AccountRef named, Till till) {
        Optional<Pool> pool = poolOf(named);
        if (pool.isPresent()) {
            return till.pay(new OrderTarget.Account(pool.get().account()), pool.get().name());
        }
        Optional<AccountNumber> account = accounts.of(named)
                .filter(known -> caller.is(Role.ADMIN) || ownAccount().equals(Optional.of(known)));
        return account.map(known -> till.pay(new OrderTarget.Account(known), "account " + known))
                .orElseGet(() -> new NotYourAccount(named));
    }

    /** Everybody may pay into a pool. */
    private Optional<Pool> poolOf(AccountRef named) {
        return named instanceof AccountRef.Numbered one
                ? pools.of(one.number()).filter(Pool::isOpen) : Optional.empty();
    }

    /** Only what goes to Stripe is counted. */
    private Optional<Duration> spend() {
        return caller.person().map(person -> budget.spendOf(person.id()))
                .orElseGet(() -> budget.spendOfGuest(request.getRemoteAddr()));
    }

    private Optional<AccountNumber> ownAccount() {
        return caller.person().flatMap(Person::account);
    }

    private String ownName() {
        return current.tenant().name();
    }

    /** The same amount, whatever it is for. */
    private final class Till {

        private final Money amount;
        private final Payer payer;

        Till(Money amount, Payer payer) {
            this.amount = amount;
            this.payer = payer;
        }

        OrderCoinsResult pay(OrderTarget target, String purpose) {
            Optional<OrderCoinsResult> refused = orders.refusal(amount).map(AtTill::new);
            return refused.or(() -> spend().map(TooManyOrders::new))
                    .orElseGet(() -> new AtTill(orders.place(wish(target, purpose))));
        }

        private NewOrder wish(OrderTarget target, String purpose) {
            return new NewOrder(amount, target, payer.email(), purpose, payer.language(),
                    hosts.urlOf(current.tenant()) + PAGES, actor.cause("order coins"))
                    .shownAs(payer.shownName());
        }
    }
}
