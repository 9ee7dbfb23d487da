package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.money.Coins;
import gridborne.money.Money;
import java.time.YearMonth;
import java.util.List;

/** A producer's year for the tax office: what the roofs brought, and the money paid out. */
public record EarningsStatement(String utility, String producer, int year, List<Month> months) {

    /** @param coins earned; {@code cashedOut} for which {@code money} was paid */
    public record Month(YearMonth month, Energy energy, Coins coins, Coins cashedOut,
                        Money money) {

        Month plus(Month other) {
            return new Month(month, energy.plus(other.energy), coins.plus(other.coins),
                    cashedOut.plus(other.cashedOut), money.plus(other.money));
        }
    }

    public EarningsStatement {
        months = List.copyOf(months);
    }

    /** All months together. */
    public Month total() {
        return months.stream().reduce(Month::plus).orElseThrow();
    }
}
