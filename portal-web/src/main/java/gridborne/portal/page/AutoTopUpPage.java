package gridborne.portal.page;

import gridborne.payment.PlaceOrderResult.Placed;
import gridborne.payment.auto.AutoTopUp;
import gridborne.payment.auto.SetUpResult;
import gridborne.portal.boundary.OrderCoins;
import gridborne.portal.boundary.OrderCoinsResult;
import gridborne.portal.boundary.OrderFor;
import gridborne.portal.boundary.Payer;
import gridborne.portal.boundary.OwnAutoTopUp;
import gridborne.portal.boundary.OwnAutoTopUpResult;
import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.MeterRow;
import gridborne.portal.view.OrderRefusalWords;
import gridborne.portal.view.ReadHome;
import gridborne.portal.view.ReasonWords;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.Words;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One's auto top-up. */
@Named
@RequestScoped
public class AutoTopUpPage {

    @Inject
    private OwnAutoTopUp own;

    @Inject
    private OrderCoins orders;

    @Inject
    private ReadHome home;

    @Inject
    private CurrentCaller caller;

    @Inject
    private CurrentTenant current;

    @Inject
    private Words words;

    private TypedAutoTopUp typed = TypedAutoTopUp.NOTHING;
    private Optional<OwnAutoTopUp.Told> told = Optional.empty();
    private Sentence problem;
    private String field = "";
    private Duration pause = Duration.ZERO;
    private String next = "/home/auto-top-up";

    void read() {
        told = own.read();
        told.ifPresent(one -> typed = TypedAutoTopUp.of(one.autoTopUp(),
                one.meter().map(Meter::code)));
    }

    void end() {
        own.end();
    }

    /**
     * An ordinary order of what was agreed to: the bank can ask its customer. If it was not taken,
     * the page has the problem.
     */
    boolean topUpOnce() {
        read();
        told.ifPresent(one -> {
            OrderFor what = one.meter().<OrderFor>map(meter -> new OrderFor.OfMeter(meter.code()))
                    .orElseGet(OrderFor.Oneself::new);
            ordered(orders.order(what, one.autoTopUp().terms().amount(),
                    new Payer(Optional.of(one.autoTopUp().email()), Optional.empty(),
                            words.locale())));
        });
        return problem == null;
    }

    private void ordered(OrderCoinsResult result) {
        if (result instanceof OrderCoinsResult.AtTill till
                && till.result() instanceof Placed placed) {
            next = pageOf(placed);
        } else {
            problem = OrderRefusalWords.of(result);
            pause = result instanceof OrderCoinsResult.TooManyOrders tooMany
                    ? tooMany.retryAfter() : Duration.ZERO;
        }
    }

    private static String pageOf(Placed placed) {
        return placed.order().checkoutUrl().orElse("/orders/" + placed.order().id());
    }

    /** Whether it was taken; if not, the page has the problem. */
    boolean agree(TypedAutoTopUp asTyped) {
        read();
        typed = asTyped;
        try {
            took(own.agree(typed.wish(current.tenant().currency()), words.locale()));
        } catch (WrongField wrong) {
            field = wrong.field();
            problem = wrong.sentence();
        }
        return problem == null;
    }

    private void took(OwnAutoTopUpResult result) {
        if (!(result instanceof OwnAutoTopUpResult.AtTill till)) {
            problem = Sentence.of(result instanceof OwnAutoTopUpResult.NoOwnAccount
                    ? "home.noAccount" : "home.fund.noMeter");
        } else if (till.result() instanceof SetUpResult.NeedsPayment needs
                && needs.order() instanceof Placed placed) {
            next = pageOf(placed);
        } else if (till.result() instanceof SetUpResult.NeedsPayment refused) {
            problem = OrderRefusalWords.of(refused.order());
        } else if (till.result() instanceof SetUpResult.Refused refused) {
            problem = OrderRefusalWords.of(refused.why());
        }
    }

    /** Until the next order may be placed, where that is the problem. */
    Duration pause() {
        return pause;
    }

    String next() {
        return next;
    }

    public TypedAutoTopUp getTyped() {
        return typed;
    }

    public AutoTopUp getAutoTopUp() {
        return told.map(OwnAutoTopUp.Told::autoTopUp).orElse(null);
    }

    /** Why it stopped, or what was wrong last time. */
    public Sentence getReason() {
        return told.flatMap(one -> one.autoTopUp().reason()).map(ReasonWords::of).orElse(null);
    }

    public Sentence getProblem() {
        return problem;
    }

    /** Beside which field the problem stands; empty for all of them. */
    public String getField() {
        return field;
    }

    public String getCurrency() {
        return current.tenant().currency().getCurrencyCode();
    }

    /** The meters that can be kept topped up. */
    public List<MeterRow> getMeters() {
        return home.fundable(caller.person().orElseThrow());
    }
}
