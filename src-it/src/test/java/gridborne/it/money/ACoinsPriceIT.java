package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.money.PayingUtility.Placed;
import gridborne.it.rest.Answer;
import gridborne.it.rest.Api;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** S7.1: the price of a coin has versions; an order keeps the one it was made at. */
@OnTheStack
class ACoinsPriceIT {

    private static final String PATH = "/api/v1/coin-price";

    @Test
    void countsForLaterOrdersOnly(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        Placed before = utility.forOneself(utility.rosa, "3.00");

        Answer set = utility.admin.put(PATH, price("0.30", "EUR")).expect(200);

        assertEquals("0.30", set.text("price"));
        JsonArray history = set.json().getJsonArray("history");
        assertEquals("0.30", history.getJsonObject(0).getString("price"));
        assertEquals("0.25", history.getJsonObject(1).getString("price"));
        assertEquals("0.30", utility.guest.get("/api/v1/grid").expect(200).text("coin_price"));
        Placed after = utility.forOneself(utility.rosa, "3.00");
        utility.stripe.pay(before.session(), PayingUtility.GOOD_CARD);
        utility.stripe.pay(after.session(), PayingUtility.GOOD_CARD);
        assertCoins("12", utility.awaitState(before, "credited").getString("coins"));
        assertCoins("10", utility.awaitState(after, "credited").getString("coins"));
        assertCoins("22", utility.balanceOf(utility.rosa).toPlainString());
    }

    @Test
    void mayBeAnnounced(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        utility.admin.put(PATH, price("0.40", "EUR").add("effective_from",
                tomorrow.toString())).expect(200);

        Answer now = utility.admin.get(PATH).expect(200);
        assertEquals("0.25", now.text("price"));
        assertEquals(tomorrow.toString(),
                now.json().getJsonObject("next").getString("effective_from"));
        String page = Pages.of(utility).text("/m/LAMP-1");
        assertTrue(page.contains("€0.25 now, and €0.40 from")
                || page.contains("0,25\u00a0€ und ab"), page);
    }

    /** The buy-back price follows, until the utility sets its own. */
    @Test
    void isAlsoTheOneForWhichCoinsAreBoughtBackUntilThereAreTerms(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);

        utility.admin.put(PATH, price("0.30", "EUR")).expect(200);
        assertEquals("0.30", buyBack(utility));

        utility.admin.post("/api/v1/payout-terms", Json.createObjectBuilder()
                .add("buy_back_price", "0.20").add("minimum", "1.00")
                .add("approval_above", "50.00").add("currency", "EUR")).expect(201);
        utility.admin.put(PATH, price("0.35", "EUR")).expect(200);
        assertEquals("0.20", buyBack(utility));

        Answer dear = utility.admin.post("/api/v1/payout-terms", Json.createObjectBuilder()
                .add("buy_back_price", "0.36").add("minimum", "1.00")
                .add("approval_above", "50.00").add("currency", "EUR")).expectProblem(422);
        assertTrue(dear.body().contains("0.35 EUR or less"), dear.body());
        assertEquals("0.20", buyBack(utility));
    }

    /** Nobody gains by buying coins and cashing them out, now or when a price begins. */
    @Test
    void isNeverBelowWhatProducersArePaid(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        utility.admin.post("/api/v1/payout-terms", terms("0.20")).expect(201);

        refused(utility.admin, price("0.19", "EUR"), 422, "0.20 EUR or more");
        String tomorrow = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        utility.admin.put(PATH, price("0.22", "EUR").add("effective_from", tomorrow)).expect(200);

        Answer dear = utility.admin.post("/api/v1/payout-terms", terms("0.23"))
                .expectProblem(422);
        assertTrue(dear.body().contains("0.22 EUR or less"), dear.body());
        utility.admin.post("/api/v1/payout-terms", terms("0.22")).expect(201);
        utility.admin.put(PATH, price("0.22", "EUR")).expect(200);
    }

    private static JsonObjectBuilder terms(String buyBack) {
        return Json.createObjectBuilder().add("buy_back_price", buyBack).add("minimum", "1.00")
                .add("approval_above", "50.00").add("currency", "EUR");
    }

    @Test
    void isRefusedWithItsReason(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        Instant past = Instant.now().minus(Duration.ofHours(1));
        Instant far = Instant.now().plus(Duration.ofDays(800));

        refused(utility.admin, price("0.30", "USD"), 422, "EUR");
        refused(utility.admin, price("0.30", "EUR").add("effective_from", past.toString()), 422,
                "keeps its price");
        refused(utility.admin, price("0.30", "EUR").add("effective_from", far.toString()), 422,
                "a year ahead");
        refused(utility.admin, price("0.305", "EUR"), 400, "price");
        refused(utility.admin, price("0", "EUR"), 400, "more than nothing");
        utility.rosa.put(PATH, price("0.01", "EUR")).expectProblem(403);
        utility.guest.put(PATH, price("0.01", "EUR")).expectProblem(401);
        utility.rosa.get(PATH).expectProblem(403);
        assertEquals(1, utility.admin.get(PATH).expect(200).json().getJsonArray("history").size());
    }

    @Test
    void isSetOnceHoweverOftenItIsSent(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack, "KWD", "0.100");

        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(() ->
                utility.admin.put(PATH, price("0.125", "KWD")).expect(200))).limit(6)
                .toArray(CompletableFuture[]::new)).join();

        Answer now = utility.admin.get(PATH).expect(200);
        assertEquals("0.125", now.text("price"));
        assertEquals(2, now.json().getJsonArray("history").size(), now::toString);
    }

    private static void refused(Api who, JsonObjectBuilder wish, int status, String says) {
        Answer answer = who.put(PATH, wish);
        answer.expectProblem(status);
        assertTrue(answer.json().toString().contains(says), () -> answer.json().toString());
    }

    private static String buyBack(PayingUtility utility) {
        return utility.admin.get("/api/v1/payout-terms").expect(200).text("buy_back_price");
    }

    private static JsonObjectBuilder price(String price, String currency) {
        return Json.createObjectBuilder().add("price", price).add("currency", currency);
    }

    private static void assertCoins(String expected, String actual) {
        assertEquals(0, new BigDecimal(expected).compareTo(new BigDecimal(actual)), actual);
    }
}
