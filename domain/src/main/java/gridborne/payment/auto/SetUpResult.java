package gridborne.payment.auto;

import gridborne.payment.PlaceOrderResult;

/** What came of setting an auto top-up up. */
public sealed interface SetUpResult {

    /** It holds from now on, with the card that was saved before. */
    record Changed(AutoTopUp autoTopUp) implements SetUpResult {
    }

    /** It begins with a payment that saves the card: the order placed for it, or why not. */
    record NeedsPayment(AutoTopUp autoTopUp, PlaceOrderResult order) implements SetUpResult {
    }

    /** An order of this amount would not be taken, and so none by itself. */
    record Refused(PlaceOrderResult why) implements SetUpResult {
    }
}
