package gridborne.energy;

import java.time.Instant;

/**
 * The time of the current tenant's grid. The wall clock for a real utility; a demo's can be moved
 * on. Leases, sign-in limits and other technical matters do not use it: they live in real time.
 */
public interface GridClock {

    Instant now();
}
