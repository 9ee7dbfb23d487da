package gridborne.portal.rest;

import gridborne.tenants.alarms.Alarm;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody has to look at.
 *
 * @param clearedAt when it was found to be over; null while it stands
 */
public record AlarmAnswer(String kind, String subject, String detail, Boolean stands,
                          Instant raisedAt, Optional<Instant> clearedAt) {

    static AlarmAnswer of(Alarm alarm) {
        return new AlarmAnswer(alarm.kind().name(), alarm.subject(), alarm.detail(),
                alarm.stands(), alarm.raisedAt(), alarm.clearedAt());
    }
}
