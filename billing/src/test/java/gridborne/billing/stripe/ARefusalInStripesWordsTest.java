package gridborne.billing.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.model.StripeError;
import gridborne.payment.NotedReason;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What Stripe says of a refusal, as pages know it by name. */
class ARefusalInStripesWordsTest {

    @Test
    void ofACardIsKnownByItsName() {
        StripeError said = new StripeError();
        said.setMessage("Your card was declined.");
        CardException declined = new CardException(said.getMessage(), "req_1", "card_declined",
                null, "generic_decline", null, 402, null);
        declined.setStripeError(said);

        StripeReply<String> reply = StripeCall.ask(() -> {
            throw declined;
        });

        StripeReply.Refused<String> refused = (StripeReply.Refused<String>) reply;
        assertEquals(Optional.of(new NotedReason.Named(NotedReason.CARD_DECLINED, List.of())),
                NotedReason.of(refused.reason()));
        assertEquals(Optional.of("card_declined"), refused.code());
    }

    @Test
    void withoutWordsIsWhatItsClientSays() {
        StripeReply<String> reply = StripeCall.ask(() -> {
            throw new InvalidRequestException(null, null, "req_2", "amount_too_small", 400, null);
        });

        assertEquals("null; code: amount_too_small; request-id: req_2",
                ((StripeReply.Refused<String>) reply).reason());
    }
}
