package gridborne.payment;

/** Something that became known of a cash-out: said by a person, the chain, Stripe or a bank. */
public sealed interface CashOutFact {

    record Approved() implements CashOutFact {
    }

    record Rejected(String reason) implements CashOutFact {
    }

    /** The contract has set the coins aside. */
    record Escrowed() implements CashOutFact {
    }

    record EscrowRefused(String reason) implements CashOutFact {
    }

    /** The money has left the utility's account for the producer's. */
    record Transferred(TransferId transfer) implements CashOutFact {
    }

    /** Stripe said no; no money moved, and by this request none ever will. */
    record TransferRefused(String reason) implements CashOutFact {
    }

    /** The contract has taken the coins out of the book. */
    record CoinsRedeemed() implements CashOutFact {
    }

    /** The producer's bank sent the money back, perhaps days after it had seemed to be paid. */
    record BankReturned(String reason) implements CashOutFact {
    }

    /** The money is back in the utility's account. */
    record Reversed(String reason) implements CashOutFact {
    }

    /** The money cannot be had back: it has left the producer's account by another way. */
    record ReversalRefused() implements CashOutFact {
    }

    /** The contract has given the coins back. */
    record CoinsReleased() implements CashOutFact {
    }
}
