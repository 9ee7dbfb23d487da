package gridborne.portal.rest;

import gridborne.energy.Hour;
import java.time.Instant;
import java.util.Optional;

/**
 * What a meter's display shows, and when; or, from a device that has no register, the energy of an
 * hour (S4.7). Any integer is taken; the rules say what it may be.
 *
 * @param at now, by the clock of the grid, if it is left out
 */
public record ReadingBody(Optional<Long> registerWh, Optional<Instant> at, Optional<Hour> hour,
                          Optional<Long> energyWh) {

    public ReadingBody {
        boolean register = registerWh.isPresent() && hour.isEmpty() && energyWh.isEmpty();
        boolean energy = hour.isPresent() && energyWh.isPresent() && registerWh.isEmpty()
                && at.isEmpty();
        if (!register && !energy) {
            throw new IllegalArgumentException("Send what the meter's display shows, such as"
                    + " {\"register_wh\": 123000, \"at\": \"2026-11-20T17:00:00Z\"}, or the"
                    + " energy of an hour, such as {\"hour\": 498664, \"energy_wh\": 450}.");
        }
    }
}
