package gridborne.payment;

/** What has become of a message of Stripe's. */
public enum PaymentEventState {

    /** In the inbox, its turn comes. */
    RECEIVED,
    /** It means something only after another message; it is looked at again. */
    WAITING,
    /** It did what it means, or changed nothing because that was done. */
    HANDLED,
    /** Of a kind that means nothing here. */
    KEPT,
    /** It does not fit what is known here: a person has to look. */
    PARKED
}
