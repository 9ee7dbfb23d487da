package gridborne.grid;

import gridborne.energy.Energy;
import gridborne.energy.Register;
import gridborne.money.Coins;

/**
 * What a settlement starts from, for one meter: its balance and its registers before and now.
 * {@code replaced} is what a replaced device had counted and nobody had settled yet (S4.4).
 */
public record MeterReport(MeterNumber meter, Direction direction, Coins balance, Register before,
                          Register now, Energy replaced) {

    public MeterReport(MeterNumber meter, Direction direction, Coins balance, Register before,
                       Register now) {
        this(meter, direction, balance, before, now, Energy.ZERO);
    }

    /** A register that went back is worth nothing, and changes nothing (S4.2). */
    Energy energy() {
        return now.isBelow(before) ? Energy.ZERO : now.since(before).plus(replaced);
    }

    Register register() {
        return now.isBelow(before) ? before : now;
    }
}
