package gridborne.grid;

import gridborne.energy.Energy;
import gridborne.money.Coins;

/**
 * What the chain holds of an hour (S5.6). {@code energyIn} was produced, {@code energyOut} used.
 */
public record HourTotals(Energy energyIn, Energy energyOut, Coins carryIn, Coins repaid,
                         Coins collected, Coins fee, Coins paidOut, Coins carryOut, int meters) {

    public Coins pool() {
        return carryIn.plus(repaid).plus(collected);
    }

    /** Produced minus used: what the wires took, or, when negative, what came from outside. */
    public long gapWattHours() {
        return energyIn.wattHours() - energyOut.wattHours();
    }
}
