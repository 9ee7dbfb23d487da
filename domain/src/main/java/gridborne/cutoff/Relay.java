package gridborne.cutoff;

import gridborne.grid.MeterState;
import java.util.Optional;

/**
 * A meter's relay before a decision: what the book says of the meter, whether the utility protects
 * it, and whether it is closed. Before the first decision it is: nobody had a reason to open it.
 */
public record Relay(Optional<MeterState> meter, boolean isProtected, boolean isPaidFor,
                    boolean connected) {

    /** One for whose present hour nobody pays extra. */
    public Relay(Optional<MeterState> meter, boolean isProtected, boolean connected) {
        this(meter, isProtected, false, connected);
    }
}
