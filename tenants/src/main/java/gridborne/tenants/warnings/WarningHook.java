package gridborne.tenants.warnings;

import java.time.Instant;
import java.util.Optional;

/**
 * Where somebody's program is told of warnings, and how that goes.
 *
 * @param attempts in vain since the last success
 * @param givenUp since when nothing is told any more
 */
public record WarningHook(String address, Instant since, int attempts,
                          Optional<Instant> lastSuccess, Optional<String> lastError,
                          Optional<Instant> givenUp) {

    public boolean works() {
        return givenUp.isEmpty();
    }
}
