package gridborne.billing.auto;

import gridborne.billing.order.CoinsBought;
import gridborne.billing.order.Fulfilment;
import gridborne.billing.order.KeptOrder;
import gridborne.billing.order.OrderRows;
import gridborne.billing.order.PaidOrder;
import gridborne.billing.stripe.KeptKeys;
import gridborne.grid.Cause;
import gridborne.payment.ConnectionResult.Connected;
import gridborne.payment.NewOrder;
import gridborne.payment.NotedReason;
import gridborne.payment.OrderTarget;
import gridborne.payment.auto.AutoTopUp;
import gridborne.payment.auto.AutoTopUpLetters;
import gridborne.payment.auto.Failures;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.util.Optional;

/**
 * Takes Stripe's word about an attempt, once, whoever brings it (S7.3). What was paid becomes an
 * order like any other and is credited as one.
 */
@ApplicationScoped
@Transactional
public class AttemptTaking {

    @Inject
    private AutoTopUpRows autoTopUps;

    @Inject
    private AttemptRows attempts;

    @Inject
    private OrderRows orders;

    @Inject
    private Fulfilment fulfilment;

    @Inject
    private KeptKeys keys;

    @Inject
    private AutoTopUpLetters letters;

    @Inject
    private CurrentTenant current;

    /**
     * Says what is wrong with it, if it is not what was attempted; then nothing was done. What is
     * paid in the end, as when its holder confirms it later, brings coins however often it failed.
     */
    public Optional<String> take(String id, PaymentSeen seen) {
        Optional<Attempt> known = attempts.find(id);
        if (known.isEmpty()) {
            return Optional.of("It names an attempt that is not here.");
        }
        Optional<KeptAutoTopUp> of = autoTopUps.lock(known.get().payer());
        Attempt attempt = attempts.lock(id).orElseThrow();
        if (attempt.state() == AttemptState.SUCCEEDED) {
            return secondPayment(attempt, seen);
        }
        boolean open = attempt.state() == AttemptState.INTENDED;
        return open || seen instanceof PaymentSeen.Paid ? decide(attempt, of, seen)
                : Optional.empty();
    }

    /** Money of which an attempt's order knows nothing. */
    private static Optional<String> secondPayment(Attempt attempt, PaymentSeen seen) {
        return seen instanceof PaymentSeen.Paid paid
                && !attempt.intent().equals(Optional.of(paid.intent()))
                ? Optional.of("Payment " + paid.intent() + " is of an attempt that payment "
                        + attempt.intent().orElse("") + " has paid.") : Optional.empty();
    }

    private Optional<String> decide(Attempt attempt, Optional<KeptAutoTopUp> of,
                                    PaymentSeen seen) {
        if (seen instanceof PaymentSeen.Paid paid) {
            return difference(attempt, paid).or(() -> paid(attempt, of, paid));
        }
        if (seen instanceof PaymentSeen.UnderWay underWay) {
            attempts.underWay(attempt, underWay.intent());
        } else if (seen instanceof PaymentSeen.Silence silence) {
            attempts.note(attempt, silence.reason());
        } else if (seen instanceof PaymentSeen.HolderWanted wanted) {
            failed(attempt, of, AttemptState.NEEDS_HOLDER, wanted.reason());
        } else if (seen instanceof PaymentSeen.Declined declined) {
            failed(attempt, of, AttemptState.DECLINED, declined.reason());
        }
        return Optional.empty();
    }

    private static Optional<String> difference(Attempt attempt, PaymentSeen.Paid paid) {
        if (paid.live() != attempt.live()) {
            return Optional.of("Payment " + paid.intent() + " is in another mode than its"
                    + " attempt.");
        }
        return paid.isOf(attempt.amount()) ? Optional.empty() : Optional.of("Payment "
                + paid.intent() + " is of " + paid.amount() + " " + paid.currency()
                + " in Stripe's units, its attempt of " + attempt.amount() + ".");
    }

    private Optional<String> paid(Attempt attempt, Optional<KeptAutoTopUp> of,
                                  PaymentSeen.Paid paid) {
        KeptOrder order = orders.add(wish(attempt, of), new CoinsBought(attempt.price(),
                attempt.coins(), current.tenant().coinName()), account(attempt));
        fulfilment.fulfil(new PaidOrder(order, Optional.empty(),
                Optional.of(paid.intent())));
        orders.audit(order);
        attempts.succeeded(attempt, paid.intent(), order.order().id());
        of.ifPresent(one -> autoTopUps.count(attempt.payer(), Failures.NONE, Optional.empty()));
        return Optional.empty();
    }

    /** Ended meanwhile, its money is still its owner's: the coins go to their account. */
    private NewOrder wish(Attempt attempt, Optional<KeptAutoTopUp> of) {
        Optional<AutoTopUp> going = of.map(KeptAutoTopUp::autoTopUp);
        OrderTarget target = going.flatMap(AutoTopUp::meter)
                .<OrderTarget>map(meter -> new OrderTarget.MeterOf(attempt.payer(), meter))
                .orElseGet(() -> new OrderTarget.Account(attempt.payer()));
        return new NewOrder(attempt.amount(), target, going.map(one -> one.email()),
                of.map(KeptAutoTopUp::purpose).orElse("account " + attempt.payer()),
                going.map(AutoTopUp::language).orElseGet(() -> current.tenant().locale()),
                of.map(KeptAutoTopUp::pages).orElse(""),
                new Cause(of.map(KeptAutoTopUp::createdBy).orElse("gridborne"), "auto top-up"));
    }

    private Connected account(Attempt attempt) {
        return keys.account().filter(account -> account.live() == attempt.live())
                .orElseThrow(() -> new IllegalStateException("The account in which attempt "
                        + attempt.id() + " was paid is not connected any more."));
    }

    private void failed(Attempt attempt, Optional<KeptAutoTopUp> of, AttemptState state,
                        String reason) {
        attempts.ended(attempt, state, reason);
        of.map(KeptAutoTopUp::autoTopUp).filter(AutoTopUp::isActive).ifPresent(one -> {
            Failures failures = one.failures().andOneMore();
            autoTopUps.count(one.payer(), failures, Optional.of(reason));
            if (failures.areTooMany()) {
                letters.stopped(one, reason, attempt.id());
            } else if (state == AttemptState.NEEDS_HOLDER) {
                letters.confirmationWanted(one, attempt.amount(), attempt.id());
            }
        });
    }

    /** Stripe never heard of it, and by now its day is over. */
    public void lapsed(String id) {
        attempts.lock(id).filter(attempt -> attempt.state() == AttemptState.INTENDED)
                .ifPresent(attempt -> attempts.ended(attempt, AttemptState.LAPSED,
                        NotedReason.STRIPE_SILENT.sentence()));
    }
}
