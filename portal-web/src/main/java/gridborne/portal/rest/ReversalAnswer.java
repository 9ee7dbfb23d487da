package gridborne.portal.rest;

import gridborne.payment.Reversal;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** A refund or dispute as Stripe told it. {@code gone} is the money that is gone for it now. */
public record ReversalAnswer(String id, String kind, String state, String gone, Currency currency,
                             Optional<String> reason, Instant openedAt,
                             Optional<Instant> answerBy) {

    static ReversalAnswer of(Reversal reversal) {
        return new ReversalAnswer(reversal.id(), reversal.kind().name().toLowerCase(Locale.ROOT),
                reversal.state().name().toLowerCase(Locale.ROOT), reversal.gone().decimal(),
                reversal.gone().currency(), reversal.reason(), reversal.openedAt(),
                reversal.answerBy());
    }
}
