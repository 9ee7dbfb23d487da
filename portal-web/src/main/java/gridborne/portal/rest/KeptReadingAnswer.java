package gridborne.portal.rest;

import gridborne.energy.Hour;
import gridborne.grid.MeterCode;
import gridborne.tenants.readings.KeptReading;
import gridborne.tenants.readings.Quality;
import java.time.Instant;
import java.util.Optional;

/** A reading as it was kept, with what decided on it. */
public record KeptReadingAnswer(Long id, MeterCode meter, Instant at, Instant received,
                                Long registerWh, Optional<Hour> hour, Optional<Long> energyWh,
                                String source, Quality quality, String rule) {

    static KeptReadingAnswer of(KeptReading kept) {
        return of(kept, kept.quality());
    }

    static KeptReadingAnswer of(KeptReading kept, Quality quality) {
        return new KeptReadingAnswer(kept.id().value(), kept.meter(), kept.at(), kept.received(),
                kept.registerWattHours(), kept.hour(), kept.energyWattHours().isPresent()
                ? Optional.of(kept.energyWattHours().getAsLong()) : Optional.empty(),
                kept.source().value(), quality, kept.rule());
    }
}
