package gridborne.payment;

/** What came of allowing or rejecting a cash-out. */
public sealed interface ApprovalResult {

    record Decided(CashOut cashOut) implements ApprovalResult {
    }

    /** It was decided before, or never needed to be. */
    record NothingToDecide(CashOut cashOut) implements ApprovalResult {
    }

    /** Four eyes: nobody allows their own cash-out. */
    record OwnRequest() implements ApprovalResult {
    }

    /** Four eyes: nobody allows what passed the limit that they set themselves. */
    record OwnLimit() implements ApprovalResult {
    }
}
