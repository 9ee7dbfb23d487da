package gridborne.portal.rest;

import gridborne.energy.EnergyPrice;
import gridborne.grid.FeePolicy;
import gridborne.grid.Tariff;
import gridborne.money.Coins;
import gridborne.portal.rest.json.WrongField;
import java.time.Instant;
import java.util.Optional;

/**
 * A tariff to be announced.
 *
 * @param coinsPerKwh what a kWh costs, a multiple of 0.001 coins
 * @param from a moment in its first hour; left out, the first one that is possible
 */
public record TariffBody(Coins coinsPerKwh, FeePolicy fee, Optional<Instant> from) {

    public TariffBody {
        WrongField.named("coins_per_kwh", () -> EnergyPrice.ofCoinsPerKilowattHour(coinsPerKwh));
    }

    Tariff tariff() {
        return new Tariff(EnergyPrice.ofCoinsPerKilowattHour(coinsPerKwh), fee);
    }
}
