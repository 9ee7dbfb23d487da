package gridborne.grid;

import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.money.Coins;
import java.util.List;

/** One entry that may change the book; nothing but these does (S3.3, S9.2). */
public sealed interface Operation {

    record OpenAccount(AccountNumber account) implements Operation {
    }

    record AddMeter(MeterNumber meter, Direction direction, AccountNumber owner, Register start)
            implements Operation {
    }

    /** Coins enter the book for a payment received (S7.1). */
    record Credit(AccountNumber account, Coins coins, PaymentReference payment)
            implements Operation {
        public Credit {
            requirePositive(coins);
        }
    }

    /** Coins move from an account to a meter; an arrear is repaid first (S5.7). */
    record Fund(AccountNumber account, MeterNumber meter, Coins coins) implements Operation {
        public Fund {
            requirePositive(coins);
        }
    }

    record Transfer(AccountNumber from, AccountNumber to, Coins coins) implements Operation {
        public Transfer {
            requirePositive(coins);
        }
    }

    /** A meter's earnings move to its owner's account. */
    record Collect(MeterNumber meter) implements Operation {
    }

    /**
     * The registers of one page of meters, from {@code first} on. A register of 0 Wh leaves its
     * meter untouched: it can never be above what the chain has seen.
     */
    record Report(Hour hour, MeterNumber first, List<Register> registers) implements Operation {
        public Report {
            registers = List.copyOf(registers);
            if (!first.isFirstOfPage() || registers.isEmpty()
                    || registers.size() > MeterNumber.PAGE_SIZE) {
                throw new IllegalArgumentException(
                        "A report covers one page of meters from its first"
                        + " on, not " + registers.size() + " meters from " + first + ".");
            }
        }
    }

    record Close(Hour hour) implements Operation {
    }

    private static void requirePositive(Coins coins) {
        if (!coins.isPositive()) {
            throw new IllegalArgumentException(
                    "An entry moves more than nothing, not " + coins + ".");
        }
    }
}
