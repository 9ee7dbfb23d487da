package gridborne.billing.checkout;

import com.stripe.model.checkout.Session;
import gridborne.billing.order.CoinsBought;
import gridborne.billing.order.KeptOrder;
import gridborne.billing.order.LimitRows;
import gridborne.billing.order.OrderReference;
import gridborne.billing.order.OrderRows;
import gridborne.billing.stripe.KeptKeys;
import gridborne.billing.stripe.StripeAmount;
import gridborne.billing.stripe.StripeLimits;
import gridborne.billing.stripe.StripeReply.Done;
import gridborne.billing.stripe.StripeReply.Refused;
import gridborne.billing.stripe.StripeReply.Unknown;
import gridborne.billing.stripe.StripeReply;
import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.grid.PaymentReference;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.ConnectionResult.Connected;
import gridborne.payment.NewOrder;
import gridborne.payment.NotedReason;
import gridborne.payment.Order;
import gridborne.payment.OrderId;
import gridborne.payment.OrderLimits;
import gridborne.payment.OrderStage;
import gridborne.payment.Orders;
import gridborne.payment.PlaceOrderResult.Placed;
import gridborne.payment.PlaceOrderResult;
import gridborne.payment.SetLimitsResult;
import gridborne.payment.ShownName;
import gridborne.tenants.prices.CoinPrices;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Orders that are paid on Stripe's page. */
@ApplicationScoped
public class CheckoutOrders implements Orders {

    private static final Logger LOG = Logger.getLogger(CheckoutOrders.class.getName());
    /** Whoever ordered has gone by then; the page they never saw is not opened any more. */
    private static final Duration GIVE_UP = Duration.ofMinutes(30);
    private static final int ORDERS_A_ROUND = 10;

    @Inject
    private OrderRows rows;

    @Inject
    private LimitRows limits;

    @Inject
    private CheckoutPages pages;

    @Inject
    private SessionTaking taking;

    @Inject
    private KeptKeys keys;

    @Inject
    private CurrentTenant current;

    @Inject
    private CoinPrices prices;

    @Inject
    private Clock clock;

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public PlaceOrderResult place(NewOrder wish) {
        return refusal(wish.amount()).orElseGet(() -> place(wish, keys.account().orElseThrow()));
    }

    @Override
    public Optional<PlaceOrderResult> refusal(Money amount) {
        if (keys.account().isEmpty()) {
            return Optional.of(new PlaceOrderResult.NotPayable());
        }
        OrderLimits allowed = limits.limits();
        Money step = StripeAmount.step(amount);
        if (!amount.currency().equals(allowed.least().currency())) {
            return Optional.of(new PlaceOrderResult.WrongCurrency(allowed.least().currency()));
        }
        if (!allowed.allow(amount)) {
            return Optional.of(new PlaceOrderResult.OutsideLimits(allowed));
        }
        return step.divides(amount) ? Optional.empty()
                : Optional.of(new PlaceOrderResult.TooFine(step));
    }

    private PlaceOrderResult place(NewOrder wish, Connected account) {
        CoinPrice price = prices.now();
        Coins coins = price.coinsFor(wish.amount());
        if (!coins.isPositive()) {
            return new PlaceOrderResult.BuysNothing();
        }
        Optional<KeptOrder> order = rows.place(wish, new CoinsBought(price, coins,
                current.tenant().coinName()), account);
        order.ifPresent(this::open);
        return order.map(KeptOrder::order).flatMap(placed -> find(placed.id()))
                .<PlaceOrderResult>map(Placed::new).orElseGet(PlaceOrderResult.Forgotten::new);
    }

    @Override
    public Map<PaymentReference, OrderId> paidBy(AccountNumber account) {
        return rows.paidBy(account).stream().collect(Collectors.toMap(
                id -> OrderReference.of(current.id(), id), Function.identity()));
    }

    @Override
    public List<Order> of(AccountNumber account, Instant from, Instant until, int most) {
        return rows.of(account, from, until, most).stream().map(KeptOrder::order).toList();
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return rows.find(id).map(KeptOrder::order);
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public Optional<Order> lookUp(OrderId id) {
        rows.claimQuestion(id).ifPresent(this::ask);
        return find(id);
    }

    @Override
    public OrderLimits limits() {
        return limits.limits();
    }

    @Override
    @Transactional
    public SetLimitsResult setLimits(OrderLimits wanted) {
        Money step = StripeAmount.step(wanted.least());
        if (!wanted.least().currency().equals(current.tenant().currency())) {
            return new SetLimitsResult.WrongCurrency(current.tenant().currency());
        }
        if (!wanted.within(carriedByCards())) {
            return new SetLimitsResult.BeyondCards(carriedByCards());
        }
        if (!step.divides(wanted.least()) || !step.divides(wanted.most())) {
            return new SetLimitsResult.TooFine(step);
        }
        limits.set(wanted);
        return new SetLimitsResult.Set(wanted);
    }

    @Override
    public OrderLimits carriedByCards() {
        return StripeLimits.of(current.tenant().currency());
    }

    @Override
    public Map<AccountNumber, ShownName> shownNames(MeterNumber meter,
                                                    Set<AccountNumber> accounts) {
        return rows.shownNames(meter, accounts);
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public void followUp() {
        rows.due(ORDERS_A_ROUND).forEach(this::lookUp);
    }

    private void ask(KeptOrder order) {
        if (order.session().isPresent()) {
            look(order, order.session().get());
        } else if (order.order().createdAt().plus(GIVE_UP).isAfter(clock.instant())) {
            open(order);
        } else {
            rows.rise(order.order().id(), OrderStage.EXPIRED,
                    Optional.of(NotedReason.PAGE_NOT_OPENED.sentence()));
        }
    }

    /** Whether it worked, did not or nobody knows, the order's row says so. */
    private void open(KeptOrder order) {
        OrderId id = order.order().id();
        StripeReply<Session> reply = pages.open(order);
        if (reply instanceof Done<Session> done && done.value().getId() != null) {
            rows.opened(id, done.value().getId(), done.value().getUrl());
        } else if (reply instanceof Refused<Session> refused) {
            rows.rise(id, OrderStage.REFUSED, Optional.of(
                    NotedReason.REFUSED_BY_STRIPE.sentence(refused.reason())));
        } else {
            LOG.warning(() -> "No payment page for an order yet: " + reply);
            rows.note(id, "The payment page is not open yet; we keep asking for it.");
        }
    }

    private void look(KeptOrder order, String session) {
        StripeReply<Session> reply = pages.look(session);
        if (reply instanceof Done<Session> done) {
            SessionVerdict verdict = taking.take(SessionSeen.of(done.value()));
            if (!(verdict instanceof SessionVerdict.Taken)) {
                LOG.severe(() -> "Stripe's session of an order is not what was ordered: "
                        + verdict);
            }
        } else if (reply instanceof Refused<Session> gone
                && gone.code().filter("resource_missing"::equals).isPresent()) {
            rows.rise(order.order().id(), OrderStage.EXPIRED,
                    Optional.of(NotedReason.UNKNOWN_TO_STRIPE.sentence()));
        } else if (reply instanceof Unknown<Session> silent) {
            LOG.warning(() -> "Stripe says nothing of session " + session + ": "
                    + silent.reason());
        }
    }
}
