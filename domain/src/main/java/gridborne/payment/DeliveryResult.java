package gridborne.payment;

/** What became of a message that claims to be Stripe's. */
public sealed interface DeliveryResult {

    /** It is in the inbox, now or since before. */
    record Kept(String event) implements DeliveryResult {
    }

    /** No secret of the utility signed it lately, or it is no event. Nothing was kept. */
    record NotBelieved(String reason) implements DeliveryResult {
    }
}
