package gridborne.chain.contract;

import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.HourTotals;
import gridborne.grid.MeterNumber;
import gridborne.grid.PaymentReference;
import gridborne.grid.SequenceNumber;
import gridborne.grid.Tariff;
import gridborne.money.Coins;
import java.util.List;

/**
 * What the contract said. Events that move coins in the same way are one event here: a payment
 * credited and a dispute won both issue coins.
 */
public sealed interface GridEvent {

    record Opened(Hour openHour) implements GridEvent {
    }

    /** Operations first … next−1 were applied, save those refused. */
    record Executed(SequenceNumber first, SequenceNumber next) implements GridEvent {
    }

    record Refused(SequenceNumber sequence, String reason) implements GridEvent {
    }

    record AccountOpened(AccountNumber account) implements GridEvent {
    }

    record MeterAdded(MeterNumber meter, Direction direction, AccountNumber owner, Register start)
            implements GridEvent {
    }

    record MeterReplaced(MeterNumber meter, Register last, Register start) implements GridEvent {
    }

    record MeterRetired(MeterNumber meter) implements GridEvent {
    }

    record OwnerChanged(MeterNumber meter, AccountNumber owner) implements GridEvent {
    }

    /** Coins enter the book. */
    record Issued(AccountNumber account, Coins coins) implements GridEvent {
    }

    /** Coins leave the book; the account may owe some of them afterwards (S7.6). */
    record Redeemed(AccountNumber account, Coins coins) implements GridEvent {
    }

    record Reserved(AccountNumber account, Coins coins, PaymentReference cashOut)
            implements GridEvent {
    }

    record ReservationRedeemed(Coins coins, PaymentReference cashOut) implements GridEvent {
    }

    record ReservationReleased(AccountNumber account, Coins coins, PaymentReference cashOut)
            implements GridEvent {
    }

    /** {@code repaid} of the coins went into the pool, the rest became balance (S5.7). */
    record Funded(AccountNumber account, MeterNumber meter, Coins coins, Coins repaid)
            implements GridEvent {
    }

    /** Coins of a consumption meter return to an account. */
    record Unfunded(MeterNumber meter, AccountNumber account, Coins coins) implements GridEvent {
    }

    record Transferred(AccountNumber from, AccountNumber to, Coins coins) implements GridEvent {
    }

    /** Earnings of a production meter go to its owner's account. */
    record Collected(MeterNumber meter, AccountNumber account, Coins coins) implements GridEvent {
    }

    record TariffAnnounced(Hour from, Tariff tariff) implements GridEvent {
    }

    /** One page as reported, with a register of 0 Wh for each meter left untouched. */
    record Reported(Hour hour, MeterNumber first, List<Register> registers) implements GridEvent {
        public Reported {
            registers = List.copyOf(registers);
        }
    }

    /** Follows a report: it is worth more than the meter can owe, and changed nothing. */
    record ReadingTooLarge(MeterNumber meter) implements GridEvent {
    }

    /** Follows a report: the meter is retired, so the report says nothing of it. */
    record ReadingIgnored(MeterNumber meter) implements GridEvent {
    }

    /** Follows a report: it contains the energy of the device replaced since the last one. */
    record ReplacedEnergySettled(MeterNumber meter, Energy energy) implements GridEvent {
    }

    /** The contract's own payouts of a page in an hour, said when the page is next touched. */
    record PaidOut(Hour hour, MeterNumber first, List<Coins> payouts) implements GridEvent {
        public PaidOut {
            payouts = List.copyOf(payouts);
        }
    }

    record HourClosed(Hour hour, HourTotals totals) implements GridEvent {
    }
}
