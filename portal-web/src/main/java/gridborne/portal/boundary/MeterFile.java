package gridborne.portal.boundary;

import gridborne.energy.Energy;
import gridborne.grid.MeterState;
import gridborne.tenants.meters.Feed;
import gridborne.tenants.meters.LastRegister;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Token;
import java.util.List;
import java.util.Optional;

/**
 * What the utility's staff know of a meter.
 *
 * @param unreported energy that no hour has given to the chain yet
 */
public record MeterFile(Meter meter, Optional<MeterState> state, Optional<Person> owner,
                        boolean isProtected, LastRegister last, Feed feed, Energy unreported,
                        List<Token> keys) {
}
