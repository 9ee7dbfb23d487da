package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A gateway delivers many readings at once; each line is decided as if it came alone (S4). */
@OnTheStack
class ManyReadingsIT {

    private static final String READINGS = "/api/v1/readings";
    private static final String NDJSON = "application/x-ndjson";
    private static OwnUtility utility;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = OwnUtility.of(stack);
    }

    @Test
    void areDecidedLineByLine() {
        add("LINES-1");

        List<JsonObject> answers = lines(ndjson(String.join("\n", line("LINES-1", 1_100),
                "nonsense", line("NOPE", 5), line("lines-1", 1_100), "", line("LINES-1", 1_099),
                line("LINES-1", 900_000_000), line("LINES-1", -1), line("LINES-1", 1_101),
                "{\"meter\":\"LINES-1\",\"register_wh\":1300,\"at\":\"2999-01-01T00:00:00Z\"}")));

        assertEquals(List.of("1 accepted ACTUAL", "2 refused REJECTED", "3 refused REJECTED",
                "4 accepted ACTUAL", "6 refused REJECTED", "7 held HELD", "8 refused REJECTED",
                "9 accepted ACTUAL", "10 refused REJECTED"), answers.stream()
                .map(answer -> answer.getInt("line") + " " + answer.getString("result") + " "
                        + answer.getString("quality")).toList());
        assertTrue(answers.stream().allMatch(one -> one.getString("reason").endsWith(".")),
                answers::toString);
        assertEquals("LINES-1", answers.get(3).getString("meter"));
        assertTrue(answers.get(1).isNull("meter"));
        single("LINES-1", 1_100).expectProblem(422);
        single("LINES-1", 1_101).expect(200);
    }

    @Test
    void mayComeAsCsv() {
        add("CSV-1");

        List<JsonObject> answers = lines(utility.gateway.with("Content-Type", "text/csv")
                .post(READINGS, "meter,register_wh,at\r\nCSV-1,1010,\r\nCSV-1,x,\r\n"
                        + "CSV-1,1011," + now() + "\r\n"));

        assertEquals(List.of("2 accepted", "3 refused", "4 accepted"), results(answers));
    }

    /** Each shows a Wh more than the one before; more cannot flow in no time. */
    @Test
    void mayBeMoreThanOneTransactionTakes() {
        add("MANY-1");
        String body = IntStream.rangeClosed(1, 1_234).mapToObj(number -> number == 700
                ? "spoilt" : line("MANY-1", 1_000 + number - number / 700))
                .collect(Collectors.joining("\n"));

        List<JsonObject> answers = lines(ndjson(body));

        assertEquals(1_234, answers.size());
        assertEquals(List.of("700 refused"), results(answers).stream()
                .filter(result -> !result.endsWith("accepted")).toList());
        single("MANY-1", 2_232).expectProblem(422);
        single("MANY-1", 2_233).expect(200);
    }

    @Test
    void areRecordedOnceForTheSameKey() {
        add("ONCE-1");
        Api keyed = utility.gateway.with("Content-Type", NDJSON)
                .with("Idempotency-Key", "many-once");
        String body = IntStream.rangeClosed(1, 600)
                .mapToObj(number -> line("ONCE-1", 1_000 + number))
                .collect(Collectors.joining("\n"));

        List<String> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> keyed.post(READINGS, body).expect(200).body()))
                .limit(4).toList().stream().map(CompletableFuture::join).toList();

        assertEquals(1, answers.stream().distinct().count());
        assertTrue(answers.get(0).lines().allMatch(line -> line.contains("\"accepted\"")));
        keyed.post(READINGS, body + "\n" + line("ONCE-1", 5_000)).expectProblem(409);
    }

    @Test
    void areRefusedAsAWholeWhenTheyAreTooManyOrNoLines() {
        add("WHOLE-1");
        String tooMany = (line("WHOLE-1", 1_500) + "\n").repeat(10_002);

        ndjson(tooMany).expectProblem(413);
        utility.gateway.post(READINGS, "{}").expectProblem(415);
        utility.gateway.with("Content-Type", "text/csv").post(READINGS, "WHOLE-1,1500")
                .expectProblem(400);
        assertEquals("", ndjson("").expect(200).body());
        single("WHOLE-1", 1_001).expect(200);
    }

    @Test
    void comeFromGatewaysOnly() {
        utility.guest.with("Content-Type", NDJSON).post(READINGS, line("HOUSE-1", 1_001))
                .expectProblem(401);
        utility.rosa.with("Content-Type", NDJSON).post(READINGS, line("HOUSE-1", 1_001))
                .expectProblem(403);
    }

    private static void add(String code) {
        utility.admin.post("/api/v1/meters", OwnUtility.meter(code, "CONSUMPTION", "rosa")
                .add("simulated", false)).expect(201);
    }

    private static Answer ndjson(String body) {
        return utility.gateway.with("Content-Type", NDJSON).post(READINGS, body);
    }

    private static Answer single(String code, long registerWh) {
        return utility.gateway.post("/api/v1/meters/" + code + "/readings",
                Json.createObjectBuilder().add("register_wh", registerWh));
    }

    private static String line(String code, long registerWh) {
        return Json.createObjectBuilder().add("meter", code).add("register_wh", registerWh)
                .build().toString();
    }

    private static String now() {
        return utility.guest.get("/api/v1/grid").expect(200).text("clock");
    }

    private static List<JsonObject> lines(Answer answer) {
        return answer.expect(200).body().lines().map(line -> {
            try (JsonReader reader = Json.createReader(new StringReader(line))) {
                return reader.readObject();
            }
        }).toList();
    }

    private static List<String> results(List<JsonObject> answers) {
        return answers.stream().map(answer -> answer.getInt("line") + " "
                + answer.getString("result")).toList();
    }
}
