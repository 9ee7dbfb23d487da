package gridborne.cutoff;

import gridborne.money.Coins;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Whether a relay is closed (connected) or open, and why. Every case can say so in a sentence. */
public sealed interface Decision {

    boolean connected();

    CutOffRule rule();

    /** For whoever reads a gateway's log or a decision's history. */
    String sentence();

    record Production() implements Decision {
        @Override
        public boolean connected() {
            return true;
        }

        @Override
        public CutOffRule rule() {
            return CutOffRule.PRODUCTION;
        }

        @Override
        public String sentence() {
            return "A production meter is never cut off.";
        }
    }

    record Funded(Coins balance) implements Decision {
        @Override
        public boolean connected() {
            return true;
        }

        @Override
        public CutOffRule rule() {
            return CutOffRule.FUNDED;
        }

        @Override
        public String sentence() {
            return balance + " are left.";
        }
    }

    record PaidFor(Coins balance) implements Decision {
        @Override
        public boolean connected() {
            return true;
        }

        @Override
        public CutOffRule rule() {
            return CutOffRule.PAID_FOR;
        }

        @Override
        public String sentence() {
            return "Somebody pays for these hours: the meter stays connected with " + balance
                    + " on it.";
        }
    }

    record Protected(Coins balance) implements Decision {
        @Override
        public boolean connected() {
            return true;
        }

        @Override
        public CutOffRule rule() {
            return CutOffRule.PROTECTED;
        }

        @Override
        public String sentence() {
            return "This meter is protected: it stays connected with " + balance
                    + " on it. What it uses is owed.";
        }
    }

    record EmergencyCredit(Coins balance, Coins credit) implements Decision {
        @Override
        public boolean connected() {
            return true;
        }

        @Override
        public CutOffRule rule() {
            return CutOffRule.EMERGENCY_CREDIT;
        }

        @Override
        public String sentence() {
            return "The balance is used up; of the emergency credit of " + credit + ", "
                    + balance.plus(credit) + " are left. Fund the meter before they are used up.";
        }
    }

    record FriendlyHours(Coins balance, Instant until, ZoneId zone) implements Decision {

        private static final DateTimeFormatter MINUTE =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

        @Override
        public boolean connected() {
            return true;
        }

        @Override
        public CutOffRule rule() {
            return CutOffRule.FRIENDLY_HOURS;
        }

        @Override
        public String sentence() {
            return "The balance is used up, but nobody is cut off before "
                    + MINUTE.format(ZonedDateTime.ofInstant(until, zone)) + " (" + zone
                    + "). Fund the meter until then.";
        }
    }

    record UsedUp(Coins balance, Coins credit) implements Decision {
        @Override
        public boolean connected() {
            return false;
        }

        @Override
        public CutOffRule rule() {
            return CutOffRule.USED_UP;
        }

        @Override
        public String sentence() {
            if (!balance.isNegative()) {
                return "There are no coins on the meter. Fund it to connect it.";
            }
            return "The balance is used up and " + balance.negated() + " are owed. Fund the meter"
                    + " with more than " + (credit.isPositive()
                    ? balance.plus(credit).negated().decimal() : "that") + " to reconnect it.";
        }
    }

    record Retired() implements Decision {
        @Override
        public boolean connected() {
            return false;
        }

        @Override
        public CutOffRule rule() {
            return CutOffRule.RETIRED;
        }

        @Override
        public String sentence() {
            return "This metering point is retired.";
        }
    }

    /** The relay stays as it is: what the chain says now is not known (S6.3). */
    record Stale(boolean connected, Optional<Instant> asOf) implements Decision {
        @Override
        public CutOffRule rule() {
            return CutOffRule.STALE;
        }

        @Override
        public String sentence() {
            return asOf.map(moment -> "The chain was last heard of at " + moment + "; ")
                    .orElse("The chain's book is being read anew; ")
                    + (connected ? "nobody is cut off meanwhile." : "until it is heard of again,"
                    + " the relay stays as it is.");
        }
    }

    record Unconfirmed(boolean connected) implements Decision {
        @Override
        public CutOffRule rule() {
            return CutOffRule.UNCONFIRMED;
        }

        @Override
        public String sentence() {
            return "The chain has not confirmed this meter yet; it stays "
                    + (connected ? "connected." : "as it is.");
        }
    }

    /** Whether something was decided; what stays as it is for want of knowledge was not. */
    default boolean isKnown() {
        return rule() != CutOffRule.STALE && rule() != CutOffRule.UNCONFIRMED;
    }
}
