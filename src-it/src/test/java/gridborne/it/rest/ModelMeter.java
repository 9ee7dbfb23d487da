package gridborne.it.rest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A 10 kW meter with everything that can go wrong with one, and what should come of it. It shares
 * nothing with the portal but the specification (S4.1 to S4.4, S4.7).
 */
final class ModelMeter {

    private static final long START = 1_000;
    private static final long LARGEST = (1L << 40) - 1;
    /** 10 kW and a fifth; what a display rounds away comes on top. */
    private static final long WATTS = 12_000;
    private static final long ROUNDED = 1;
    private static final long SECONDS = 3_600;
    private static final List<String> NO_NUMBERS = List.of("NaN", "1e309", "\"12\"", "1.5",
            "9223372036854775808", "null", "[]", "true", "");

    /** What was sent, and what is expected: a quality, or the status of a refusal. */
    record Sent(String code, String body, String expected) {

        String line() {
            return "{\"meter\":\"" + code + "\"," + body.substring(1);
        }

        String quality() {
            return Character.isDigit(expected.charAt(0)) ? "REJECTED" : expected;
        }
    }

    /** What was said of an hour. */
    private record Said(long energy, String quality) {
    }

    private final int number;
    private final String code;
    private final Random random;
    private final Map<Long, Said> hours = new HashMap<>();
    private long last = START;
    private long previous = START;
    private Instant lastAt;
    private long reported = START;
    private long waiting;
    private long firstHeld;

    ModelMeter(int number, String code, Random random) {
        this.number = number;
        this.code = code;
        this.random = random;
    }

    int number() {
        return number;
    }

    int position() {
        return Integer.parseInt(code.substring(code.indexOf('-') + 1));
    }

    String code() {
        return code;
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    /** What the next hour counts; the chain takes a register of 0 for no reading. */
    long settledEnergy() {
        return last > 0 ? waiting + last - reported : 0;
    }

    void settled() {
        if (last > 0) {
            waiting = 0;
        }
        reported = last;
    }

    long lastReported() {
        return reported;
    }

    /** The same register again, and the moment from which the model knows the time of the last. */
    Sent plain(Instant now) {
        lastAt = lastAt == null || now.isAfter(lastAt) ? now : lastAt;
        return register(last, now, "ACTUAL");
    }

    Sent anything(Instant now) {
        return switch (random.nextInt(10)) {
            case 0 -> noNumber();
            case 1, 2 -> energyOfAnHour(now);
            default -> anyRegister(now);
        };
    }

    Sent anyRegister(Instant now) {
        Instant at = now.plusSeconds(random.nextInt(240));
        return switch (random.nextInt(12)) {
            case 0 -> decided(last, at);
            case 1 -> decided(last - 1 - random.nextInt(500), at);
            case 2 -> decided(previous, at.minusSeconds(300));
            case 3 -> decided(random.nextInt(10), at);
            case 4 -> decided(chance(2) ? Long.MAX_VALUE : Long.MIN_VALUE, at);
            case 5 -> decided(LARGEST + random.nextInt(2), at);
            case 6 -> register(last + 1, now.plus(Duration.ofDays(2)), "422");
            case 7 -> decided(last + 50_000 + random.nextInt(1_000_000), at);
            default -> decided(last + random.nextInt(600), at);
        };
    }

    private Sent noNumber() {
        String value = NO_NUMBERS.get(random.nextInt(NO_NUMBERS.size()));
        return new Sent(code, "{\"register_wh\":" + value + "}", "400");
    }

    private Sent decided(long shown, Instant at) {
        String quality = quality(shown, at);
        if (quality.equals("ACTUAL")) {
            previous = last;
            last = shown;
            lastAt = at.isAfter(lastAt) ? at : lastAt;
        }
        return register(shown, at, quality);
    }

    private String quality(long shown, Instant at) {
        if (shown < last || shown > LARGEST) {
            return "422";
        }
        long seconds = Math.max(0, Duration.between(lastAt, at).toSeconds());
        return shown - last > seconds * WATTS / SECONDS + ROUNDED ? "HELD" : "ACTUAL";
    }

    private Sent register(long shown, Instant at, String expected) {
        return new Sent(code, "{\"register_wh\":" + shown + ",\"at\":\"" + at + "\"}", expected);
    }

    /** Of one of the last hours, often one that was spoken of before. */
    private Sent energyOfAnHour(Instant now) {
        long hour = now.getEpochSecond() / SECONDS - 1 - random.nextInt(3);
        long energy = chance(5) ? 50_000 : random.nextInt(4) * 1_000L;
        Said before = hours.get(hour);
        if (before != null) {
            return energy(hour, energy, before.energy() == energy ? before.quality() : "422");
        }
        boolean held = energy > WATTS + ROUNDED;
        if (last + energy > LARGEST) {
            return energy(hour, energy, "422");
        }
        hours.put(hour, new Said(energy, held ? "HELD" : "ACTUAL"));
        if (!held) {
            previous = last;
            last += energy;
        }
        return energy(hour, energy, held ? "HELD" : "ACTUAL");
    }

    private Sent energy(long hour, long energy, String expected) {
        return new Sent(code, "{\"hour\":" + hour + ",\"energy_wh\":" + energy + "}", expected);
    }

    /** One that nobody would believe; the chain would not either. */
    boolean isAbsurd(JsonObject held) {
        return held.getJsonNumber("register_wh").longValueExact() - last > 10_000_000;
    }

    /** Whether the admin may accept what was held; then it counts, unless it is passed by now. */
    boolean accepts(JsonObject held) {
        if (held.getInt("id") < firstHeld) {
            return false;
        }
        boolean ofAnHour = !held.isNull("hour");
        long shown = ofAnHour ? Math.min(LARGEST, last + held.getInt("energy_wh"))
                : held.getJsonNumber("register_wh").longValueExact();
        if (ofAnHour) {
            hours.put(held.getJsonNumber("hour").longValueExact(),
                    new Said(held.getInt("energy_wh"), "ACCEPTED"));
        }
        if (shown > last) {
            previous = last;
            last = shown;
            Instant at = Instant.parse(held.getString("at"));
            lastAt = at.isAfter(lastAt) ? at : lastAt;
        }
        return true;
    }

    void rejects(JsonObject held) {
        if (!held.isNull("hour")) {
            hours.remove(held.getJsonNumber("hour").longValueExact());
        }
    }

    /** The new one shows nothing yet, or what it counted elsewhere. */
    JsonObject anotherDevice(Instant now, long latestHeld) {
        long start = chance(2) ? 0 : random.nextInt(1_000_000);
        waiting += last - reported;
        JsonObject devices = Json.createObjectBuilder().add("final_register_wh", last)
                .add("start_register_wh", start).build();
        last = start;
        previous = start;
        reported = start;
        lastAt = now;
        firstHeld = latestHeld + 1;
        return devices;
    }
}
