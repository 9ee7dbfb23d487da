package gridborne.stack.stripe.api;

import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;

/** A request that Stripe refuses, in Stripe's words. Nothing of it is kept. */
public final class StripeError extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final int status;
    private final transient StripeObject error;
    private final boolean decided;

    private StripeError(int status, StripeObject error, boolean decided) {
        super(error.text("message"), null, false, false);
        this.status = status;
        this.error = error;
        this.decided = decided;
    }

    /** The request is malformed: found before anything was done. */
    public static StripeError invalid(String message, String param) {
        return new StripeError(400, error("invalid_request_error", message)
                .with("param", param), false);
    }

    public static StripeError invalid(String code, String message, String param) {
        return new StripeError(400, coded("invalid_request_error", code, message)
                .with("param", param), false);
    }

    /** The request is well formed, but the state of things forbids it. */
    public static StripeError forbidden(String code, String message) {
        return new StripeError(400, coded("invalid_request_error", code, message), true);
    }

    public static StripeError forbiddenBy(String param, String message) {
        return new StripeError(400, error("invalid_request_error", message)
                .with("param", param), true);
    }

    /** Somebody named something that does not exist: in the address (404) or inside (400). */
    public static StripeError noSuch(Kind kind, String id, String param) {
        return new StripeError("id".equals(param) ? 404 : 400, coded("invalid_request_error",
                "resource_missing", "No such " + kind.shape() + ": '" + id + "'")
                .with("param", param), false);
    }

    public static StripeError missing(String param) {
        return invalid("parameter_missing", "Missing required param: " + param + ".", param);
    }

    public static StripeError of(int status, String type, String message) {
        return new StripeError(status, error(type, message), false);
    }

    public static StripeError of(int status, String type, String code, String message) {
        return new StripeError(status, coded(type, code, message), false);
    }

    /** A means of payment that cannot be one. */
    public static StripeError card(String code, String message, String param) {
        return new StripeError(402, coded("card_error", code, message).with("param", param), true);
    }

    private static StripeObject error(String type, String message) {
        return StripeObject.empty().with("message", message).with("type", type);
    }

    private static StripeObject coded(String type, String code, String message) {
        return error(type, message).with("code", code).with("doc_url", documentation(code));
    }

    /** Where Stripe explains an error code. */
    public static String documentation(String code) {
        return "https://stripe.com/docs/error-codes/" + code.replace('_', '-');
    }

    public Answer answer() {
        return Answer.refused(status, error);
    }

    /** Whether an idempotency key remembers this: only what an endpoint has decided is kept. */
    public boolean decided() {
        return decided;
    }
}
