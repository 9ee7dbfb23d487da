package gridborne.grid;

import gridborne.energy.Hour;

/** A tariff as it was announced on the chain, with the first hour it holds for (S5.9). */
public record AnnouncedTariff(Hour from, Tariff tariff) {
}
