package gridborne.payment;

/** How far an order is, in the words that everybody is told (S7.2). */
public enum OrderState {
    CREATED, PAID, CREDITED, FUNDED, RECONNECTED, REFUSED, EXPIRED
}
