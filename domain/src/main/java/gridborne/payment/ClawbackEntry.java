package gridborne.payment;

import gridborne.money.Coins;

/** A movement of coins because money went back, and what the chain has said of it (S7.6). */
public record ClawbackEntry(Kind kind, Coins coins, Outcome outcome) {

    /** How coins move when money goes back or comes again. */
    public enum Kind {
        /** Coins leave the book, from the account that the order credited. */
        TAKE_BACK,
        /** Coins enter the book again, on that account. */
        RESTORE,
        /** Coins return from the meter that the order funded to that account. */
        UNFUND,
        /** Coins that had returned from the meter go there again. */
        FUND_AGAIN;

        /** Whether it is about the whole of the order's coins, not about where they lie. */
        boolean changesTheTotal() {
            return this == TAKE_BACK || this == RESTORE;
        }
    }

    /** What the chain says. */
    public enum Outcome { OPEN, DONE, REFUSED }

    public ClawbackEntry {
        if (!coins.isPositive()) {
            throw new IllegalArgumentException("A clawback moves more than nothing, not " + coins
                    + ".");
        }
    }

    boolean counts(Kind wanted) {
        return kind == wanted && outcome != Outcome.REFUSED;
    }
}
