package gridborne.portal.boundary;

import gridborne.grid.Direction;
import gridborne.grid.MeterState;
import gridborne.money.Coins;
import java.util.Optional;

/**
 * Whether a meter's connection stays open, and why, in a sentence for whoever reads the gateway's
 * log (S4.6, S6.1). Stale knowledge keeps the last state; no knowledge keeps the light on (S6.3).
 */
public record Connection(boolean connected, String reason, Coins balance) {

    static Connection of(Optional<MeterState> meter) {
        return meter.map(state -> new Connection(isConnected(state), sentence(state),
                state.balance())).orElseGet(() -> new Connection(true,
                        "The chain has not confirmed this meter yet; it stays connected.",
                        Coins.ZERO));
    }

    private static boolean isConnected(MeterState state) {
        return state.direction() == Direction.PRODUCTION || state.connected();
    }

    private static String sentence(MeterState state) {
        if (state.direction() == Direction.PRODUCTION) {
            return "A production meter is never cut off.";
        }
        if (state.connected()) {
            return state.balance() + " are left.";
        }
        return state.balance().isNegative()
                ? "The balance is used up and " + state.balance().negated()
                        + " are owed. Fund the meter with more than that to reconnect it."
                : "There are no coins on the meter. Fund it to connect it.";
    }
}
