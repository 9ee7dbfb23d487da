package gridborne.grid;

import gridborne.energy.Hour;

/**
 * What a grid's contract is born with. {@code wallClock}: the contract itself refuses to close an
 * hour before it has ended by the chain's time; a demo with a movable clock does without.
 */
public record Genesis(Hour openHour, Tariff tariff, boolean wallClock) {
}
