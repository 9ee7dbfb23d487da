package gridborne.tenants.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

import java.time.Clock;

/** The wall clock, for leases, limits and other technical matters: inject a {@link Clock}. */
@ApplicationScoped
class WallClock {

    @Produces
    Clock wallClock() {
        return Clock.systemUTC();
    }
}
