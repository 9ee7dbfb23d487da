package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever somebody sends by mistake gets a reason, changes nothing, and never a 500. */
@OnTheStack
class BadInputIT {

    /** As they stand in JSON. None of them is right for any field below. */
    private static final List<String> WRONG = List.of("null", "true", "-1", "1.5", "1e309",
            "1e999999999", "9223372036854775808", "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud800\"",
            "\"" + "x".repeat(5_000) + "\"", "[]", "[[]]", "{}");
    private static final String FUND = "/api/v1/meters/HOUSE-1/fund";

    /** A call with a body that is right but for one field. */
    private record Case(Supplier<Api> caller, String path, JsonObject right, List<String> fields) {

        Case(Supplier<Api> caller, String path, JsonObjectBuilder right, String... fields) {
            this(caller, path, right.build(), List.of(fields));
        }
    }

    private static OwnUtility utility;
    private static Api operators;
    private static String before;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = OwnUtility.of(stack);
        operators = Api.at(stack.access().baseUrl()).as(stack.access().operator().token());
        before = state();
    }

    @AfterAll
    static void changesNothing() {
        assertEquals(before, state());
        operators.get("/api/v1/tenants/bad-input").expectProblem(404);
    }

    @TestFactory
    Stream<DynamicTest> inOneField() {
        return cases().flatMap(one -> one.fields().stream().map(field ->
                DynamicTest.dynamicTest(one.path() + " " + field, () -> {
                    for (String wrong : WRONG) {
                        String body = with(one.right(), field, wrong);
                        Answer answer = one.caller().get().post(one.path(), body);
                        assertTrue(answer.status() >= 400 && answer.status() < 500,
                                body + " -> " + answer);
                        answer.expectProblem(answer.status());
                    }
                    one.caller().get().post(one.path(), without(one.right(), field))
                            .expectProblem(400);
                })));
    }

    private static Stream<Case> cases() {
        return Stream.of(
                new Case(() -> utility.admin, "/api/v1/meters",
                        OwnUtility.meter("BAD-1", "CONSUMPTION", "rosa"), "code", "name", "kind",
                        "direction", "owner", "connection_power_w", "register_wh"),
                new Case(() -> utility.admin, "/api/v1/people", Json.createObjectBuilder()
                        .add("name", "Bad").add("login", "bad").add("password", "long enough")
                        .add("roles", Json.createArrayBuilder().add("RESIDENT")),
                        "name", "login", "password", "roles"),
                new Case(() -> utility.admin, "/api/v1/counter-payments",
                        Json.createObjectBuilder().add("login", "rosa").add("amount", "1.00")
                                .add("currency", "EUR").add("reference", "BAD"),
                        "login", "amount", "currency"),
                new Case(() -> utility.rosa, FUND,
                        Json.createObjectBuilder().add("coins", "1"), "coins"),
                new Case(() -> utility.rosa, "/api/v1/transfers", Json.createObjectBuilder()
                        .add("to", "piet").add("coins", "1"), "to", "coins"),
                new Case(() -> utility.gateway, "/api/v1/meters/HOUSE-1/readings",
                        Json.createObjectBuilder().add("register_wh", 1_001)
                                .add("at", "2026-01-01T00:00:00Z"), "register_wh"),
                new Case(() -> utility.gateway, "/api/v1/meters/HOUSE-1/readings",
                        Json.createObjectBuilder().add("hour", 490_000).add("energy_wh", 1),
                        "hour", "energy_wh"),
                new Case(() -> utility.admin, "/api/v1/meters/HOUSE-1/replacement",
                        Json.createObjectBuilder().add("final_register_wh", 1_000)
                                .add("start_register_wh", 0),
                        "final_register_wh", "start_register_wh"),
                new Case(() -> utility.guest, "/api/v1/demo/clock",
                        Json.createObjectBuilder().add("hours", 1), "hours"),
                new Case(() -> utility.guest, "/api/v1/tokens", Json.createObjectBuilder()
                        .add("name", "x").add("login", "nobody").add("password", "wrong"),
                        "name", "login", "password"),
                new Case(() -> operators, "/api/v1/tenants", OwnUtility.wish("bad-input"),
                        "slug", "name", "zone", "currency", "coin_price", "admin"));
    }

    /** Left out or null, it is now. */
    @Test
    void thatIsNoMomentIsRefused() {
        for (String wrong : WRONG.subList(1, WRONG.size())) {
            utility.gateway.post("/api/v1/meters/HOUSE-1/readings",
                    "{\"register_wh\":1001,\"at\":" + wrong + "}").expectProblem(400);
        }
    }

    @Test
    void thatIsNoJsonObjectIsRefused() {
        for (String body : List.of("", "nonsense", "[]", "{\"coins\":", "{\"coins\":\"1\"}{}",
                "[".repeat(100_000))) {
            utility.rosa.post(FUND, body).expectProblem(400);
        }
        utility.rosa.post(FUND, "{\"coins\":\"" + "9".repeat(300_000) + "\"}")
                .expectProblem(413);
    }

    @Test
    void ofAnotherTypeThanJsonIsRefused() {
        for (String type : List.of("text/plain", "application/xml", "garbage",
                "application/x-www-form-urlencoded")) {
            utility.rosa.with("Content-Type", type)
                    .post(FUND, "{\"coins\":\"1\"}").expectProblem(415);
        }
        utility.guest.with("Accept", "text/html").get("/api/v1/grid").expectProblem(406);
    }

    @Test
    void inAnEncodingThatIsNotUtf8IsRefused() {
        byte[] latin = "{\"coins\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);

        utility.rosa.post(FUND, latin).expectProblem(400);
    }

    @Test
    void namesWhatIsNotThere() {
        for (String path : List.of("/api/v1/meters/NOPE", "/api/v1/meters/%C3%A4",
                "/api/v1/settlements/0", "/api/v1/settlements/abc",
                "/api/v1/settlements/99999999999999999999", "/api/v1/operations/999999",
                "/api/v1/operations/-1", "/api/v1/nope", "/api/v1/tenants")) {
            utility.rosa.get(path).expectProblem(404);
        }
        utility.guest.get("/api/v1/settlements?from=x").expectProblem(400);
        utility.guest.get("/api/v1/settlements?from=5&to=1").expectProblem(400);
        utility.guest.delete("/api/v1/grid").expectProblem(405);
    }

    private static String state() {
        JsonObject grid = utility.guest.get("/api/v1/grid").expect(200).json();
        return grid.get("totals") + " " + grid.get("hour")
                + utility.guest.get("/api/v1/meters").expect(200).body()
                + utility.rosa.get("/api/v1/me").expect(200).body();
    }

    /** By hand, since no JSON library writes these values. */
    private static String with(JsonObject right, String field, String value) {
        String others = without(right, field).toString();
        return "{\"" + field + "\":" + value + (others.length() > 2 ? "," : "")
                + others.substring(1);
    }

    private static JsonObject without(JsonObject right, String field) {
        return Json.createObjectBuilder(right).remove(field).build();
    }
}
