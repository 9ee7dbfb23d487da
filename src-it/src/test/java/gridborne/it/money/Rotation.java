package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.it.rest.AtOnce;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One signing secret follows another while messages come with both. An answer before the end of the
 * old one has to be yes, a question after it has to be answered with no; what is on its way at that
 * moment may be either.
 */
record Rotation(PayingUtility utility, String old, String next, List<Integer> ports) {

    private static final String SECRETS = "/api/v1/payment-account/webhook-secrets";
    private static final Duration OVERLAP = Duration.ofMillis(2_000);
    private static final Duration AFTERWARDS = Duration.ofMillis(300);
    private static final int STREAMS = 8;

    private record Told(boolean old, Instant sent, Instant answered, int status) {

        void assertRight(Instant end) {
            if (!old || answered.isBefore(end)) {
                assertEquals(200, status, () -> "refused before " + end + ": " + this);
            } else if (!sent.isBefore(end)) {
                assertEquals(400, status, () -> "accepted after " + end + ": " + this);
            }
        }
    }

    /** How many messages came with the old secret before its end, and after it. */
    record Counts(long before, long after) {
    }

    Counts among(List<JsonObject> events) {
        assertEquals(400, Message.signed(events.get(0), next).to(utility.url()), "too early");
        Instant end = Instant.now().plus(OVERLAP).truncatedTo(ChronoUnit.MILLIS);
        AtomicBoolean known = new AtomicBoolean();
        List<Callable<List<Told>>> calls = new ArrayList<>(Collections.nCopies(STREAMS,
                () -> stream(events, end, known)));
        calls.add(() -> {
            utility.admin.post(SECRETS, Json.createObjectBuilder().add("secret", next)
                    .add("others_until", end.toString())).expect(201);
            known.set(true);
            return List.of();
        });
        List<Told> told = AtOnce.all(calls.size(), calls).stream().flatMap(List::stream).toList();
        told.forEach(one -> one.assertRight(end));
        List<Told> byOld = told.stream().filter(Told::old).toList();
        return new Counts(byOld.stream().filter(one -> one.answered().isBefore(end)).count(),
                byOld.stream().filter(one -> !one.sent().isBefore(end)).count());
    }

    /** With the old secret and, once it is known, with the next one, in turn. */
    private List<Told> stream(List<JsonObject> events, Instant end, AtomicBoolean known) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        List<Told> told = new ArrayList<>();
        while (Instant.now().isBefore(end.plus(AFTERWARDS))) {
            boolean byOld = !known.get() || random.nextBoolean();
            Message message = Message.signed(events.get(random.nextInt(events.size())),
                    byOld ? old : next);
            Instant sent = Instant.now();
            int status = message.to(utility.url(), ports.get(random.nextInt(ports.size())));
            told.add(new Told(byOld, sent, Instant.now(), status));
        }
        return told;
    }
}
