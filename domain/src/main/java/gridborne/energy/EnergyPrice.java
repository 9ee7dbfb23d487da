package gridborne.energy;

import gridborne.money.Coins;

/** Microcoins for one Wh; 1000 is the default, one coin for a kWh (S5.1). */
public record EnergyPrice(long microcoinsPerWh) {

    public EnergyPrice {
        if (microcoinsPerWh < 0) {
            throw new IllegalArgumentException("Energy has no negative price: " + microcoinsPerWh);
        }
    }

    /** The price of a kWh in coins; refuses one that is no whole number of microcoins per Wh. */
    public static EnergyPrice ofCoinsPerKilowattHour(Coins coins) {
        if (coins.microcoins() % 1000 != 0) {
            throw new IllegalArgumentException("A kWh costs a multiple of 0.001 coins, not "
                    + coins.decimal() + ".");
        }
        return new EnergyPrice(coins.microcoins() / 1000);
    }

    public Coins due(Energy energy) {
        return new Coins(Math.multiplyExact(energy.wattHours(), microcoinsPerWh));
    }

    public Coins perKilowattHour() {
        return due(Energy.ofWattHours(1000));
    }
}
