package gridborne.payment;

import java.util.List;

/** Stripe's messages to the utility (S7.3): believed when signed, kept, handled once. */
public interface PaymentEvents {

    /** How long a message can be. */
    int MAX_BYTES = 1 << 20;

    /**
     * Believes a message or not, and keeps it. Kept is kept: what it means is handled afterwards,
     * at our own pace.
     *
     * @param body the bytes exactly as they came; the signature is over them
     */
    DeliveryResult receive(byte[] body, String signature);

    /** Handles what waits; to be called again and again. */
    void handleDue();

    /** The newest messages in a state. */
    List<PaymentEvent> inState(PaymentEventState state, int limit);

    /** How many there are in a state. */
    long count(PaymentEventState state);
}
