package gridborne.grid;

import gridborne.energy.Energy;
import gridborne.energy.Register;
import gridborne.money.Coins;

/** One meter's part in an hour, pseudonymous and complete enough to be recomputed (S9.3). */
public record HourLine(MeterNumber meter, Direction direction, Register register, Energy energy,
                       Coins due, Coins paid, Coins payout, Coins balance) {

    /** Whether both are the same meter's, with the same energy, and came to the same coins. */
    boolean isPaidAs(HourLine other) {
        return meter.equals(other.meter) && direction == other.direction
                && register.equals(other.register) && energy.equals(other.energy)
                && due.equals(other.due) && paid.equals(other.paid)
                && payout.equals(other.payout);
    }
}
