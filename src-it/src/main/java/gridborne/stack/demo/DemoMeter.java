package gridborne.stack.demo;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.function.Predicate;

/**
 * A meter of the demo.
 *
 * @param firstHoursWh what it counts before the simulation takes over, separated by blanks
 * @param coins what its owner puts in, or nothing
 */
record DemoMeter(String code, String name, String kind, String owner, int watts, long registerWh,
        String firstHoursWh, int x, int y, String coins) {

    private static final int FIELDS = 10;

    static DemoMeter of(String line) {
        String[] field = line.split(",", FIELDS);
        return new DemoMeter(field[0], field[1], field[2], field[3], Integer.parseInt(field[4]),
                Long.parseLong(field[5]), field[6], Integer.parseInt(field[7]),
                Integer.parseInt(field[8]), field[9]);
    }

    boolean isFunded() {
        return !coins.isEmpty();
    }

    JsonObject json() {
        return Json.createObjectBuilder()
                .add("code", code)
                .add("name", name)
                .add("kind", kind)
                .add("direction", kind.equals("SOLAR") ? "PRODUCTION" : "CONSUMPTION")
                .add("owner", owner)
                .add("connection_power_w", watts)
                .add("register_wh", registerWh)
                .add("simulated", true)
                .add("simulated_wh", firstHours())
                .add("location", Json.createObjectBuilder().add("x", x).add("y", y))
                .build();
    }

    private JsonArrayBuilder firstHours() {
        JsonArrayBuilder hours = Json.createArrayBuilder();
        Arrays.stream(firstHoursWh.split(" ")).filter(Predicate.not(String::isEmpty))
                .mapToLong(Long::parseLong).forEach(hours::add);
        return hours;
    }
}
