package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The same request twice, late, in parallel, by another caller (ADR 0009). */
@OnTheStack
class RepeatedRequestsIT {

    private static final String FUND = "/api/v1/meters/HOUSE-1/fund";
    private static OwnUtility utility;

    @BeforeAll
    static void setUp(LocalStack stack) {
        utility = OwnUtility.of(stack);
    }

    @Test
    void areOneOperationHoweverManyComeAtOnce() {
        Api keyed = utility.rosa.with("Idempotency-Key", "at-once");

        Set<String> answers = atOnce(() -> keyed.post(FUND, coins("0.1")).expect(202));

        assertEquals(1, answers.size(), answers::toString);
    }

    @Test
    void areTwoOperationsWithoutAKey() {
        Answer first = utility.rosa.post(FUND, coins("0.1")).expect(202);
        Answer second = utility.rosa.post(FUND, coins("0.1")).expect(202);

        assertEquals(2, Set.of(first.text("operation"), second.text("operation")).size());
    }

    @Test
    void areAConflictWithAnotherBodyOrAtAnotherPath() {
        Api keyed = utility.rosa.with("Idempotency-Key", "other-body");
        keyed.post(FUND, coins("0.1")).expect(202);

        keyed.post(FUND, coins("0.2")).expectProblem(409);
        keyed.post("/api/v1/transfers", Json.createObjectBuilder().add("to", "piet")
                .add("coins", "0.1")).expectProblem(409);
    }

    @Test
    void belongToTheirCaller() {
        String operation = utility.rosa.with("Idempotency-Key", "whose").post(FUND, coins("0.1"))
                .expect(202).text("operation");

        utility.admin.with("Idempotency-Key", "whose").post("/api/v1/people",
                Json.createObjectBuilder().add("name", "Nina").add("login", "nina")
                        .add("password", OwnUtility.PASSWORD)
                        .add("roles", Json.createArrayBuilder().add("RESIDENT"))).expect(201);

        assertEquals("Fund", utility.rosa.get("/api/v1/operations/" + operation).expect(200)
                .text("kind"));
    }

    @Test
    void getTheSameRefusalEvenIfItWouldSucceedByNow() {
        Api keyed = utility.admin.with("Idempotency-Key", "refused");
        JsonObject meter = OwnUtility.meter("LATE-1", "CONSUMPTION", "vera").build();
        String first = keyed.post("/api/v1/meters", meter).expectProblem(422).body();
        utility.admin.post("/api/v1/people", Json.createObjectBuilder().add("name", "Vera")
                .add("login", "vera").add("password", OwnUtility.PASSWORD)
                .add("roles", Json.createArrayBuilder().add("RESIDENT"))).expect(201);

        assertEquals(first, keyed.post("/api/v1/meters", meter).expectProblem(422).body());
        utility.admin.post("/api/v1/meters", meter).expect(201);
    }

    @Test
    void getTheSameTokenOnceMore() {
        Api keyed = utility.guest.with("Idempotency-Key", "token");
        JsonObject request = Json.createObjectBuilder().add("name", "phone").add("login", "rosa")
                .add("password", OwnUtility.PASSWORD).build();

        assertEquals(keyed.post("/api/v1/tokens", request).expect(201).text("token"),
                keyed.post("/api/v1/tokens", request).expect(201).text("token"));
    }

    @Test
    void areOneSaleForOneReceiptEvenWithoutAKey() {
        JsonObject payment = Json.createObjectBuilder().add("login", "rosa")
                .add("amount", "1.00").add("currency", "EUR").add("reference", "R-7").build();

        Set<String> answers = atOnce(() ->
                utility.admin.post("/api/v1/counter-payments", payment).expect(202));

        assertEquals(1, answers.size(), answers::toString);
    }

    @Test
    void needAKeyThatCanBeOne() {
        for (String key : List.of("with blank", "x".repeat(256))) {
            utility.rosa.with("Idempotency-Key", key).post(FUND, coins("0.1")).expectProblem(400);
        }
    }

    private static Set<String> atOnce(Supplier<Answer> request) {
        return IntStream.range(0, 8).mapToObj(one -> CompletableFuture.supplyAsync(request))
                .toList().stream().map(CompletableFuture::join)
                .map(Answer::body).collect(Collectors.toSet());
    }

    private static JsonObject coins(String coins) {
        return Json.createObjectBuilder().add("coins", coins).build();
    }
}
