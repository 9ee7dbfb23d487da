package gridborne.grid;

import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.money.Coins;
import java.time.LocalDate;

/**
 * What a meter's hours of one stretch did together: a day on the clocks of a zone, or an hour.
 *
 * @param due what it used cost, {@code payout} what it produced brought
 */
public record MeterUse(MeterNumber meter, LocalDate day, Hour first, Hour last, int hours,
                       Energy energy, Coins due, Coins payout) {

    public Coins change() {
        return payout.minus(due);
    }
}
