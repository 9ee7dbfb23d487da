package gridborne.portal.view;

import java.time.Instant;

/** A moment of which people want to know the day as well. */
public record DayAndTime(Instant moment) {
}
