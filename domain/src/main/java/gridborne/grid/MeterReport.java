package gridborne.grid;

import gridborne.energy.Energy;
import gridborne.energy.Register;
import gridborne.money.Coins;

/** What a settlement starts from, for one meter: its balance and its registers before and now. */
public record MeterReport(MeterNumber meter, Direction direction, Coins balance, Register before,
                          Register now) {

    /** A register that went back is worth nothing, and changes nothing (S4.2). */
    Energy energy() {
        return now.isBelow(before) ? Energy.ZERO : now.since(before);
    }

    Register register() {
        return now.isBelow(before) ? before : now;
    }
}
