package gridborne.portal.rest;

import gridborne.tenants.alarms.Alarm;
import java.time.Instant;
import java.util.Optional;

/**
 * That a utility has something to look at, as operators are told: not whom or what it is about,
 * which may name a resident's meter or order.
 *
 * @param clearedAt when it was found to be over; null while it stands
 */
public record UtilityAlarmAnswer(String kind, Boolean stands, Instant raisedAt,
                                 Optional<Instant> clearedAt) {

    static UtilityAlarmAnswer of(Alarm alarm) {
        return new UtilityAlarmAnswer(alarm.kind().name(), alarm.stands(), alarm.raisedAt(),
                alarm.clearedAt());
    }
}
