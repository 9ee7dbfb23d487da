package gridborne.grid;

import gridborne.energy.Energy;
import gridborne.energy.Register;
import gridborne.money.Coins;

/** One meter's part in an hour, pseudonymous and complete enough to be recomputed (S9.3). */
public record HourLine(MeterNumber meter, Direction direction, Register register, Energy energy,
                       Coins due, Coins paid, Coins payout, Coins balance) {
}
