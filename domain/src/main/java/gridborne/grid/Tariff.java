package gridborne.grid;

import gridborne.energy.EnergyPrice;
import java.util.Objects;

/** What energy costs and what the utility takes; announced on chain for a later hour (S5.9). */
public record Tariff(EnergyPrice price, FeePolicy fee) {

    public Tariff {
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(fee, "fee");
    }
}
