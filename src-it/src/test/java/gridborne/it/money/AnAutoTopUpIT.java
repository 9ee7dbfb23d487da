package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import gridborne.stack.mail.Letters;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coins are bought by themselves with a saved card: once a day, within a month's ceiling. */
@OnTheStack
class AnAutoTopUpIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String HERE = "/api/v1/me/auto-top-up";
    private static final String ASKS_EACH_TIME = "4000002760003184";

    private final String address = "rosa." + UUID.randomUUID().toString().substring(0, 8)
            + "@example.org";
    private LocalStack stack;
    private PayingUtility utility;
    private Letters letters;

    @BeforeEach
    void open(LocalStack running) {
        stack = running;
        utility = PayingUtility.of(stack);
        letters = new Letters(stack.access().mailUrl().orElseThrow());
    }

    private JsonObjectBuilder wish(String amount, String ceiling) {
        return Json.createObjectBuilder().add("threshold_coins", "1000").add("amount", amount)
                .add("currency", "EUR").add("monthly_ceiling", ceiling).add("email", address);
    }

    /** Agrees, pays for the first time and waits until the card is saved. */
    private void agree(String amount, String ceiling, String card) {
        JsonObject answer = utility.rosa.put(HERE, wish(amount, ceiling)).expect(200).json();
        assertEquals("needs_card", answer.getString("state"));
        String url = answer.getString("checkout_url");
        utility.stripe.command("checkout/" + url.substring(url.lastIndexOf('/') + 1) + "/pay",
                "number", card, "authentication", "complete");
        assertTrue(Patience.until(LIMIT, () -> !own().getString("state").equals("needs_card")),
                () -> own().toString());
    }

    private JsonObject own() {
        return utility.rosa.get(HERE).expect(200).json();
    }

    private void awaitBalance(String coins) {
        assertTrue(Patience.until(LIMIT, () -> utility.balanceOf(utility.rosa)
                .compareTo(new BigDecimal(coins)) == 0), () -> "not " + coins + ": "
                + utility.balanceOf(utility.rosa) + " " + own());
    }

    /** How many payments Stripe has seen that no person was there for. */
    private long payments() {
        return utility.stripe.get("/v1/payment_intents?limit=100").getJsonArray("data")
                .getValuesAs(JsonObject.class).stream()
                .filter(payment -> payment.getJsonObject("metadata").containsKey("auto_top_up"))
                .count();
    }

    private void nextDay() {
        utility.admin.post("/api/v1/demo/clock", Json.createObjectBuilder().add("hours", 24))
                .expect(200);
    }

    private void avoidTheEndOfTheMonth() {
        long hour = utility.guest.get("/api/v1/grid").expect(200).json().getInt("hour");
        LocalDate today = LocalDate.ofInstant(Instant.ofEpochSecond(hour * 3600),
                ZoneId.of("Europe/Berlin"));
        if (today.plusDays(1).getDayOfMonth() == 1) {
            nextDay();
        }
    }

    /** The answer to the first request is lost. */
    @Test
    void takesMoneyOnceADayAndStopsAtTheMonthsCeiling() {
        avoidTheEndOfTheMonth();
        utility.stripe.command("faults", "trouble", "lost_answer", "path",
                "/v1/payment_intents", "times", "1");
        agree("2.50", "2.50", PayingUtility.GOOD_CARD);

        awaitBalance("20");
        assertEquals("active", own().getString("state"));
        assertEquals("visa ••••4242", own().getString("card"));
        Pages rosas = Pages.of(utility).signedIn("rosa");
        String page = rosas.text("/home/auto-top-up");
        assertTrue(page.contains("data-state=\"ACTIVE\"") && page.contains("4242"), page);
        HttpResponse<byte[]> wrong = rosas.post("/home/auto-top-up", Map.of("coins", "5",
                "amount", "much"));
        assertEquals(422, wrong.statusCode());
        assertTrue(new String(wrong.body(), StandardCharsets.UTF_8).matches(
                "(?s).*name=\"amount\" aria-invalid=\"true\".*id=\"problem\".*much.*"));
        assertTrue(rosas.post("/home/auto-top-up", Map.of("once", "yes")).headers()
                .firstValue("Location").orElse("").startsWith("http://127.0.0.1"));
        nextDay();
        assertTrue(Patience.until(LIMIT, () -> !own().isNull("reason")), "no reason");
        assertTrue(own().getString("reason").contains("ceiling"), () -> own().toString());
        assertEquals(1, payments());
        assertEquals(0, new BigDecimal("20").compareTo(utility.balanceOf(utility.rosa)));
        letters.await(address, 2);

        utility.rosa.delete(HERE).expect(204);
        utility.rosa.get(HERE).expectProblem(404);
        assertEquals(0, utility.stripe.get("/v1/payment_methods?type=card").getJsonArray("data")
                .size());
        utility.assertIssued("20");
    }

    /** The bank wants its customer; then the card is declined, twice: three in a row. */
    @Test
    void writesWhenTheBankAsksAndStopsAfterThreeFailures() throws SQLException {
        agree("2.50", "100.00", ASKS_EACH_TIME);
        assertTrue(Patience.until(LIMIT, () -> own().getInt("failures") == 1), () -> own()
                .toString());
        letters.await(address, 2);
        JsonObject asked = letters.await("confirm", address);
        assertTrue(asked.getString("text").contains("€2.50"), asked::toString);
        assertTrue(asked.getString("text").contains(utility.url() + "/home"), asked::toString);
        assertEquals("active", own().getString("state"));

        replaceCardByOneThatIsDeclined();
        nextDay();
        assertTrue(Patience.until(LIMIT, () -> own().getInt("failures") == 2), () -> own()
                .toString());
        assertEquals("Your card was declined.", own().getString("reason"));
        nextDay();
        assertTrue(Patience.until(LIMIT, () -> own().getString("state").equals("stopped")),
                () -> own().toString());

        JsonObject stopped = letters.await("stopped", address);
        assertTrue(stopped.getString("text").contains("declined"), stopped::toString);
        assertEquals(0, new BigDecimal("10").compareTo(utility.balanceOf(utility.rosa)));
        utility.assertIssued("10");
        assertEquals(3, letters.to(address).size());
        beginsAgainWithTheFirstOfTwoOrders();
    }

    /** Agreed twice before it is paid: whichever of the two orders is paid saves the card. */
    private void beginsAgainWithTheFirstOfTwoOrders() {
        String first = utility.rosa.put(HERE, wish("2.50", "100.00")).expect(200)
                .text("checkout_url");
        utility.rosa.put(HERE, wish("5.00", "100.00")).expect(200);
        assertEquals("needs_card", own().getString("state"));

        utility.stripe.pay(first.substring(first.lastIndexOf('/') + 1), PayingUtility.GOOD_CARD);

        assertTrue(Patience.until(LIMIT, () -> own().getString("state").equals("active")),
                () -> own().toString());
        assertEquals("visa ••••4242", own().getString("card"));
        assertEquals(0, own().getInt("failures"));
        bringsCoinsForWhatIsPaidAfterAll();
    }

    /** The holder of the card confirms a payment that had failed: money and no coins is wrong. */
    private void bringsCoinsForWhatIsPaidAfterAll() {
        BigDecimal before = utility.balanceOf(utility.rosa);
        String failed = utility.stripe.get("/v1/payment_intents?limit=100").getJsonArray("data")
                .getValuesAs(JsonObject.class).stream()
                .filter(payment -> payment.getJsonObject("metadata").containsKey("auto_top_up"))
                .findFirst().orElseThrow().getString("id");

        utility.stripe.post("/v1/payment_intents/" + failed + "/confirm", "payment_method",
                "pm_card_visa", "return_url", utility.url());

        awaitBalance(before.add(new BigDecimal("10")).toPlainString());
    }

    @Test
    void isRefusedWhereItMakesNoSense() {
        utility.guest.get(HERE).expectProblem(401);
        utility.admin.put(HERE, wish("2.50", "5.00")).expectProblem(422);
        utility.rosa.put(HERE, wish("5.00", "2.50")).expectProblem(400);
        utility.rosa.put(HERE, wish("0.10", "2.50")).expectProblem(422);
        utility.rosa.put(HERE, wish("2.50", "5.00").add("threshold_days", 3)).expectProblem(400);
        utility.rosa.put(HERE, wish("2.50", "5.00").add("meter", "ROOF-1")).expectProblem(422);
        utility.rosa.put(HERE, wish("2.50", "5.00").add("email", "a@b\r\nBcc: c@d.org"))
                .expectProblem(400);
        utility.rosa.get(HERE).expectProblem(404);
    }

    /** As when a bank changes its mind about a card: at Stripe it is the same customer's. */
    private void replaceCardByOneThatIsDeclined() throws SQLException {
        Map<String, String> told = stack.portalSettings();
        try (Connection database = DriverManager.getConnection(told.get("gridborne.db.url"),
                told.get("gridborne.db.user"), told.get("gridborne.db.password"))) {
            String slug = utility.url().split("//")[1].split("\\.")[0];
            run(database, "select set_config('app.tenant', id::text, false) from tenant_tenant"
                    + " where slug = ?", slug);
            String customer = run(database,
                    "select customer from billing_auto_top_up where customer <> ?", "");
            String declined = utility.stripe.post("/v1/payment_methods/pm_card_chargeCustomerFail"
                    + "/attach", "customer", customer).getString("id");
            run(database, "update billing_auto_top_up set payment_method = ? returning account",
                    declined);
        }
    }

    private static String run(Connection database, String sql, String value)
            throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, value);
            var rows = statement.executeQuery();
            assertTrue(rows.next(), sql);
            return rows.getString(1);
        }
    }
}
