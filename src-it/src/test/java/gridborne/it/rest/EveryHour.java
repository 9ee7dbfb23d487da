package gridborne.it.rest;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.stream.IntStream;

/**
 * A simulated meter's script for the hours a test plays. After its script a meter follows the
 * profile of its kind by the time of day, and a test would depend on when it is run.
 */
public final class EveryHour {

    private static final int HOURS = 48;

    private EveryHour() {}

    public static JsonArrayBuilder of(long wattHours) {
        JsonArrayBuilder hours = Json.createArrayBuilder();
        IntStream.range(0, HOURS).forEach(hour -> hours.add(wattHours));
        return hours;
    }
}
