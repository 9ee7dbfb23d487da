package gridborne.portal.rest;

import gridborne.energy.Hour;
import gridborne.grid.AnnouncedTariff;
import gridborne.grid.FeePolicy;
import gridborne.money.Coins;

/** A tariff on the chain, and the first hour it holds for. */
public record TariffAnswer(Hour from, Coins coinsPerKwh, FeePolicy fee) {

    static TariffAnswer of(AnnouncedTariff announced) {
        return new TariffAnswer(announced.from(),
                announced.tariff().price().perKilowattHour(), announced.tariff().fee());
    }
}
