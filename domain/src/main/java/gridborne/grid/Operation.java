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

    /** Coins leave the book; never more than the account has. */
    record Redeem(AccountNumber account, Coins coins, PaymentReference payment)
            implements Operation {
        public Redeem {
            requirePositive(coins);
        }
    }

    /**
     * A refund or dispute takes coins of a payment back from the account that was credited. What is
     * no longer there becomes a visible debt (S7.6).
     */
    record TakeBack(PaymentReference payment, Coins coins) implements Operation {
        public TakeBack {
            requirePositive(coins);
        }
    }

    /** Gives back what was taken back of a payment, when a dispute is won (S7.6). */
    record Restore(PaymentReference payment, Coins coins) implements Operation {
        public Restore {
            requirePositive(coins);
        }
    }

    /** Unspent coins of a payment return from a meter to the account credited with it (S7.6). */
    record Unfund(MeterNumber meter, Coins coins, PaymentReference payment)
            implements Operation {
        public Unfund {
            requirePositive(coins);
        }
    }

    /** Sets coins aside for a cash-out (S7.5). */
    record Reserve(AccountNumber account, Coins coins, PaymentReference cashOut)
            implements Operation {
        public Reserve {
            requirePositive(coins);
        }
    }

    /** The money has left: the coins set aside leave the book (S7.5). */
    record RedeemReserved(PaymentReference cashOut) implements Operation {
    }

    /**
     * The cash-out failed: its coins return to the account, once, even when they had been redeemed
     * already (S7.5).
     */
    record ReleaseReserved(PaymentReference cashOut) implements Operation {
    }

    /** Another device at the same metering point (S4.4). */
    record ReplaceMeter(MeterNumber meter, Register last, Register start) implements Operation {
    }

    /** No reading counts from now on; a positive balance returns to the owner's account. */
    record RetireMeter(MeterNumber meter) implements Operation {
    }

    /** Earnings of closed hours go to the owner before. */
    record ChangeOwner(MeterNumber meter, AccountNumber owner) implements Operation {
    }

    /** Price and fee from a later hour on (S5.9). */
    record AnnounceTariff(Hour from, Tariff tariff) implements Operation {
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
