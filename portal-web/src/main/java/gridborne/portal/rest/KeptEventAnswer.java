package gridborne.portal.rest;

import gridborne.payment.ParkedEvents.KeptEvent;

/**
 * A message of Stripe's with its text.
 *
 * @param body what Stripe signed, as it came
 */
public record KeptEventAnswer(PaymentEventAnswer event, String body) {

    static KeptEventAnswer of(KeptEvent kept) {
        return new KeptEventAnswer(PaymentEventAnswer.of(kept.event()), kept.text());
    }
}
