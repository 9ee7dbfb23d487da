package gridborne.billing.reversal;

import com.stripe.model.Refund;
import gridborne.billing.order.KeptOrder;
import gridborne.billing.order.OrderRows;
import gridborne.billing.stripe.StripeReply;
import gridborne.billing.stripe.StripeReply.Done;
import gridborne.billing.stripe.StripeReply.Refused;
import gridborne.billing.stripe.StripeReply.Unknown;
import gridborne.grid.AccountNumber;
import gridborne.grid.Cause;
import gridborne.money.Money;
import gridborne.payment.Debt;
import gridborne.payment.Dispute;
import gridborne.payment.MoneyBack;
import gridborne.payment.OrderId;
import gridborne.payment.RefundResult;
import gridborne.payment.Refunds;
import gridborne.payment.ReversalKind;
import gridborne.payment.WantedRefund;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** Refunds that are wanted here and made by Stripe, and what both come to. */
@ApplicationScoped
public class RefundsAtStripe implements Refunds {

    private static final Logger LOG = Logger.getLogger(RefundsAtStripe.class.getName());
    /** Stripe remembers a key for a day; after that the same wish would be made twice. */
    private static final Duration KEY_IS_KNOWN = Duration.ofHours(23);
    private static final int A_ROUND = 20;

    @Inject
    private RefundRows rows;

    @Inject
    private OrderRows orders;

    @Inject
    private StripeRefunds stripe;

    @Inject
    private RefundTaking taking;

    @Inject
    private ReversalRows reversals;

    @Inject
    private ClawbackRows clawbacks;

    @Inject
    private ReadMoneyBack moneyBack;

    @Inject
    private Clawing clawing;

    @Inject
    private Debts debts;

    @Inject
    private Clock clock;

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public RefundResult refund(OrderId order, Optional<Money> amount, Cause cause) {
        RefundResult wish = rows.want(order, amount, cause);
        if (wish instanceof RefundResult.Asked asked) {
            ask(asked.refund());
            return result(rows.find(asked.refund().id()).orElseThrow());
        }
        return wish;
    }

    private static RefundResult result(WantedRefund refund) {
        return switch (refund.state()) {
            case ASKED -> new RefundResult.Asked(refund);
            case MADE -> new RefundResult.Made(refund);
            case REFUSED -> new RefundResult.Refused(refund, refund.reason().orElse(""));
        };
    }

    private void ask(WantedRefund wanted) {
        String payment = orders.find(wanted.order()).flatMap(KeptOrder::intent).orElseThrow();
        if (wanted.wantedAt().plus(KEY_IS_KNOWN).isAfter(clock.instant())) {
            note(wanted, stripe.make(wanted, payment));
        } else {
            StripeReply<List<Refund>> known = stripe.look(wanted, payment);
            if (known instanceof Done<List<Refund>> done) {
                done.value().stream().findFirst().ifPresentOrElse(
                        refund -> taking.made(wanted, refund),
                        () -> rows.refused(wanted.id(), "Stripe never made it. Refund again."));
            }
        }
    }

    private void note(WantedRefund wanted, StripeReply<Refund> reply) {
        if (reply instanceof Done<Refund> done && done.value().getId() != null) {
            taking.made(wanted, done.value());
        } else if (reply instanceof Refused<Refund> refused) {
            rows.refused(wanted.id(), "Stripe does not refund this: " + refused.reason());
        } else {
            LOG.warning(() -> "Whether Stripe made " + wanted.id() + " is not known: " + reply);
            rows.note(wanted.id(), reply instanceof Unknown<Refund> silent ? silent.reason()
                    : "Stripe's answer cannot be read.");
        }
    }

    @Override
    public Optional<WantedRefund> find(String id) {
        return rows.find(id);
    }

    @Override
    public Optional<MoneyBack> moneyBack(OrderId order) {
        return moneyBack.of(order);
    }

    @Override
    public List<Dispute> disputes(int limit) {
        return reversals.all(ReversalKind.DISPUTE, limit).stream().map(moneyBack::dispute)
                .toList();
    }

    @Override
    public Optional<Dispute> dispute(String id) {
        return reversals.find(id).filter(known -> known.kind() == ReversalKind.DISPUTE)
                .map(moneyBack::dispute);
    }

    @Override
    public List<OrderId> goneOrdersOf(AccountNumber account, int limit) {
        return debts.goneOrdersOf(account, limit);
    }

    @Override
    public List<Debt> debts(int limit) {
        return debts.newest(limit);
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public void followUp() {
        rows.due(A_ROUND).forEach(id -> rows.claimQuestion(id).ifPresent(this::ask));
        clawbacks.due(A_ROUND).forEach(clawing::turn);
    }
}
