package gridborne.payment.auto;

/** How an auto top-up stands. */
public enum AutoTopUpState {

    /** Its first payment, which saves the card, is not made yet. */
    NEEDS_CARD,
    ACTIVE,
    /** Too many attempts in a row brought no money; its owner can set it up again. */
    STOPPED,
    /** Its owner ended it; the card is forgotten. */
    ENDED
}
