package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.grid.Direction;
import gridborne.grid.MeterState;
import java.util.Optional;

/** How a meter stands, for the map and the list: each has its own shape, word and colour. */
public enum Power {
    LIT,
    /** Lit, and soon dark. */
    DIMMING,
    DARK,
    PRODUCING,
    RESTING,
    AWAITED;

    /** A meter the book does not know yet is on its way to the chain. */
    static Power of(Optional<MeterState> state, Energy lastHour) {
        return state.map(known -> of(known, lastHour)).orElse(AWAITED);
    }

    private static Power of(MeterState state, Energy lastHour) {
        if (state.direction() == Direction.PRODUCTION) {
            return lastHour.wattHours() > 0 ? PRODUCING : RESTING;
        }
        return state.connected() ? LIT : DARK;
    }

    public boolean isDark() {
        return this == DARK;
    }

    public boolean isDimming() {
        return this == DIMMING;
    }

    /** Lit still, with little left. */
    Power dimmed() {
        return this == LIT ? DIMMING : this;
    }

    /** The key of its word. */
    public String key() {
        return "power." + name();
    }
}
