package gridborne.payment;

import gridborne.money.Coins;

/** Why an order does not go on, or not to where it was meant to go. */
public sealed interface Hindrance {

    /** In English, with the values. */
    String sentence();

    /** Stripe or the payer's bank said so; or why Stripe's page is not there yet. */
    record Told(String sentence) implements Hindrance {
    }

    record RefusedByContract(String reason) implements Hindrance {
        @Override
        public String sentence() {
            return "The contract refused it: " + reason;
        }
    }

    record MeterOwes(Coins coins) implements Hindrance {
        @Override
        public String sentence() {
            return "The meter still owes " + coins + ".";
        }
    }

    /** It was lit, and is dark again. */
    record MeterUsedThem() implements Hindrance {
        @Override
        public String sentence() {
            return "The meter has used these coins meanwhile.";
        }
    }

    /** A refund or a dispute (S7.6). */
    record MoneyGone(MoneyBack back) implements Hindrance {
        @Override
        public String sentence() {
            return back.sentence();
        }
    }
}
