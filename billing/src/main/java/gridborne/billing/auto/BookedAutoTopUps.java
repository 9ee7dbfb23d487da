package gridborne.billing.auto;

import com.stripe.model.PaymentIntent;
import gridborne.billing.stripe.StripeReply;
import gridborne.grid.AccountNumber;
import gridborne.payment.NewOrder;
import gridborne.payment.OrderTarget;
import gridborne.payment.Orders;
import gridborne.payment.PlaceOrderResult;
import gridborne.payment.auto.AutoTopUp;
import gridborne.payment.auto.AutoTopUpState;
import gridborne.payment.auto.AutoTopUps;
import gridborne.payment.auto.NewAutoTopUp;
import gridborne.payment.auto.Period;
import gridborne.payment.auto.SetUpResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** Auto top-ups with saved cards. Whatever talks to Stripe happens between two transactions. */
@ApplicationScoped
public class BookedAutoTopUps implements AutoTopUps {

    private static final Logger LOG = Logger.getLogger(BookedAutoTopUps.class.getName());
    /** Stripe remembers a key for a day. After that the same key would take money again. */
    private static final Duration KEY_LASTS = Duration.ofHours(23);
    private static final int ATTEMPTS_A_ROUND = 20;

    @Inject
    private AutoTopUpRows rows;

    @Inject
    private AttemptRows attempts;

    @Inject
    private AttemptIntents intents;

    @Inject
    private AttemptTaking taking;

    @Inject
    private CardSaving saving;

    @Inject
    private SavedCards cards;

    @Inject
    private Orders orders;

    @Inject
    private Clock clock;

    @Override
    public Optional<AutoTopUp> of(AccountNumber payer) {
        return rows.find(payer).map(KeptAutoTopUp::autoTopUp);
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public SetUpResult setUp(NewAutoTopUp wish) {
        Optional<PlaceOrderResult> refusal = orders.refusal(wish.terms().amount());
        if (refusal.isPresent()) {
            return new SetUpResult.Refused(refusal.get());
        }
        if (!rows.agree(wish)) {
            return new SetUpResult.Refused(new PlaceOrderResult.Forgotten());
        }
        AutoTopUp agreed = of(wish.payer()).orElseThrow();
        return agreed.isActive() ? new SetUpResult.Changed(agreed) : needsPayment(wish);
    }

    /** The first payment is an ordinary order, and saves the card. */
    private SetUpResult needsPayment(NewAutoTopUp wish) {
        OrderTarget target = wish.meter()
                .<OrderTarget>map(meter -> new OrderTarget.MeterOf(wish.payer(), meter))
                .orElseGet(() -> new OrderTarget.Account(wish.payer()));
        PlaceOrderResult result = orders.place(new NewOrder(wish.terms().amount(), target,
                Optional.of(wish.email()), wish.purpose(), wish.language(), wish.pages(),
                wish.cause(), true));
        if (result instanceof PlaceOrderResult.Placed placed) {
            rows.awaits(wish.payer(), placed.order().id());
        }
        return new SetUpResult.NeedsPayment(of(wish.payer()).orElseThrow(), result);
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public boolean end(AccountNumber payer) {
        Optional<KeptAutoTopUp> going = rows.find(payer);
        boolean ended = rows.end(payer);
        going.flatMap(KeptAutoTopUp::card).filter(card -> ended).ifPresent(card -> {
            if (!(cards.forget(card) instanceof StripeReply.Done)) {
                LOG.warning("A saved card of account " + payer + " is forgotten here, but Stripe"
                        + " did not say that it is there. Nobody charges it any more.");
            }
        });
        return ended;
    }

    @Override
    public List<AutoTopUp> active() {
        return rows.in(AutoTopUpState.ACTIVE).stream().map(KeptAutoTopUp::autoTopUp).toList();
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public void charge(AutoTopUp due, Period period) {
        if (!attempts.hasOne(due.payer(), period)) {
            intents.intend(due.payer(), period).ifPresent(this::ask);
        }
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public void followUp() {
        saving.followUp();
        attempts.due(ATTEMPTS_A_ROUND).forEach(this::ask);
    }

    private void ask(String id) {
        attempts.claim(id).ifPresent(attempt -> {
            if (attempt.intent().isPresent()) {
                take(attempt, PaymentSeen.of(cards.payment(attempt.intent().get())));
            } else if (attempt.createdAt().plus(KEY_LASTS).isAfter(clock.instant())) {
                take(attempt, PaymentSeen.of(cards.charge(attempt, purpose(attempt))));
            } else {
                lookUp(attempt);
            }
        });
    }

    private void take(Attempt attempt, PaymentSeen seen) {
        taking.take(attempt.id(), seen).ifPresent(wrong -> LOG.severe("Stripe's answer to an auto"
                + " top-up is not what was asked: " + wrong));
    }

    /** Its key is forgotten: it is looked for by its name, and if it is not there, it never was. */
    private void lookUp(Attempt attempt) {
        if (cards.latest(attempt.card()) instanceof StripeReply.Done<List<PaymentIntent>> done) {
            done.value().stream().filter(intent -> intent.getMetadata() != null
                    && attempt.id().equals(intent.getMetadata().get(SavedCards.ATTEMPT)))
                    .findFirst().ifPresentOrElse(found -> take(attempt, PaymentSeen.of(found)),
                            () -> taking.lapsed(attempt.id()));
        }
    }

    /** Made of what does not change, so that the same key brings the same request. */
    private static String purpose(Attempt attempt) {
        return "Auto top-up of " + attempt.coins().decimal() + " coins";
    }
}
