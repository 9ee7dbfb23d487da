package gridborne.payment;

/** How far an order is, in the words that everybody is told (S7.2). */
public enum OrderState {
    CREATED, PAID, CREDITED, FUNDED, RECONNECTED, REFUSED, EXPIRED,
    /** All of the money went back, or some of it, or a bank holds some of it (S7.6). */
    REFUNDED, PARTLY_REFUNDED, DISPUTED
}
