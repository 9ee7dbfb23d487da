package gridborne.portal.boundary;

import gridborne.grid.Book;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterNumber;
import gridborne.tenants.people.TokenId;
import gridborne.tenants.readings.NewReading;
import gridborne.tenants.readings.Quality;
import gridborne.tenants.readings.ReadingDecision;
import gridborne.tenants.readings.ReadingSource;
import gridborne.tenants.readings.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Takes a reading and answers from the projection whether the connection stays open (S4). */
@ApplicationScoped
public class RecordReading {

    @Inject
    private Permission permission;

    @Inject
    private Readings readings;

    @Inject
    private Book book;

    @Transactional
    public RecordReadingResult record(MeterCode meter, long registerWattHours, Instant at) {
        TokenId gateway = permission.gateway();
        ReadingDecision decision = readings.record(new NewReading(meter, registerWattHours, at,
                ReadingSource.gateway(gateway)));
        if (decision instanceof ReadingDecision.Refused refused) {
            return new RecordReadingResult.Refused(refused);
        }
        return decision instanceof ReadingDecision.Held held
                ? taken(held.meter().number(), Quality.HELD, held)
                : taken(((ReadingDecision.Accepted) decision).meter().number(), Quality.ACTUAL,
                        decision);
    }

    private RecordReadingResult taken(MeterNumber meter, Quality quality,
                                      ReadingDecision decision) {
        return new RecordReadingResult.Taken(quality, decision,
                Connection.of(book.meter(meter)));
    }
}
