package gridborne.billing.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.privacy.Traced;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S9.1: what is kept of a message about somebody who was forgotten. */
class AMessageOfStripesTest {

    private final Traced rosa = new Traced(new UUID(0, 7), "rosa@example.org", "Rosa Lind",
            Optional.empty(), Map.of("Rosa's house", "HOUSE-1"));

    @Test
    void keepsWhatWasPaidAndNotByWhom() {
        assertEquals("{\"id\":\"evt_1\",\"data\":{\"object\":{\"amount_total\":500,"
                        + "\"customer_details\":null,\"description\":null,\"note\":\"for HOUSE-1\","
                        + "\"livemode\":false,\"payment_intent\":\"pi_1\"}}}",
                Anonymous.message("""
                        {"id": "evt_1", "data": {"object": {"amount_total": 500,
                         "customer_details": {"email": "rosa@example.org", "name": "R. Lind"},
                         "description": "coins for Rosa's house", "note": "for Rosa's house",
                         "livemode": false, "payment_intent": "pi_1"}}}""", rosa));
    }
}
