package gridborne.stack.stripe.api;

import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.StripeObject;

/** What the sandbox says, also when it is a refusal: those have the one shape of errors. */
public record Answer(int status, StripeObject body) {

    public static Answer ok(StripeObject body) {
        return new Answer(200, body);
    }

    public static Answer refused(int status, StripeObject error) {
        return new Answer(status, new StripeObject(JsonText.builder()
                .add("error", error.json()).build()));
    }
}
