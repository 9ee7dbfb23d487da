package gridborne.it.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.money.PayingUtility;
import gridborne.it.money.PayingUtility.Placed;
import gridborne.it.rest.Answer;
import gridborne.it.rest.Api;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import gridborne.stack.mail.Letters;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** S9.1: somebody's name is a row that can be erased while every total still holds. */
@OnTheStack
class AForgottenPersonIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String NAME = "Rosalind Quuxberry";
    private final String mail = "quuxberry." + UUID.randomUUID().toString().substring(0, 8)
            + "@example.org";
    private PayingUtility utility;
    private Api rosalind;
    private Visitor browser;
    private Letters letters;

    @Test
    void leavesNumbersAndNoName(LocalStack stack) throws SQLException {
        moveIn(stack);
        Placed paid = Placed.of(rosalind.post("/api/v1/orders", utility.wish("5.00")
                .add("meter", "HOUSE-77").add("email", mail).add("shown_name", NAME)));
        utility.stripe.pay(paid.session(), PayingUtility.GOOD_CARD);
        utility.awaitState(paid, "reconnected");
        Placed topUp = utility.forOneself(rosalind, "2.00");

        assertTold();
        refusedWhile("ORDER_OPEN (2.00 EUR)");
        utility.stripe.pay(topUp.session(), PayingUtility.GOOD_CARD);
        utility.awaitState(topUp, "credited");
        refusedWhile("SOLE_TREASURER (Friends of light)");
        rosalind.post("/api/v1/pools/" + poolCode() + "/closure", Json.createObjectBuilder())
                .expect(200);
        assertTrue(Patience.until(LIMIT, () -> !erase(false).contains("OPERATION_OPEN")));
        refusedWhile("There are still 8 coins.");
        assertEquals(422, browser.send("POST", "/api/v1/me/erasure", "application/json",
                "{\"password\":\"not hers\"}").statusCode());
        assertEquals(422, browser.postForm("/home/my-data", Map.of("password",
                PayingUtility.PASSWORD)).statusCode());

        try (EverythingKept kept = EverythingKept.of(stack, utility.url())) {
            assertFalse(kept.placesOf("Quuxberry").isEmpty());
            HttpResponse<String> erased = browser.postForm("/home/my-data",
                    Map.of("password", PayingUtility.PASSWORD, "give-up", "yes"));

            assertEquals(303, erased.statusCode(), erased.body());
            assertEquals("/sign-in?erased=yes",
                    erased.headers().firstValue("Location").orElse(""));
            letters.await("Your data at", mail);
            assertTrue(Patience.until(LIMIT, () -> mailIsSent(kept)));
            assertEquals(List.of(), kept.placesOf("Quuxberry", "neighbour.quux", mail));
        }
        assertGone();
        assertTotalsHold(paid);
    }

    @Test
    void isNoLastAdminAndMayAskTheOffice(LocalStack stack) {
        utility = PayingUtility.of(stack);

        JsonObject data = utility.admin.get("/api/v1/me/data").expect(200).json();
        assertEquals("admin", data.getJsonArray("person").getJsonObject(0).getString("login"),
                data::toString);
        utility.rosa.delete("/api/v1/people/admin").expect(403);
        utility.admin.delete("/api/v1/people/nobody").expect(404);
        utility.admin.delete("/api/v1/people/admin").expect(409);
        utility.admin.delete("/api/v1/people/rosa").expect(204);
        utility.admin.delete("/api/v1/people/rosa").expect(404);
        String told = Visitor.at(utility.url()).withToken(utility.admin.token()).send("POST",
                "/api/v1/me/erasure", "application/json", wish(true)).body();

        assertTrue(told.contains("LAST_ADMIN (Admin)"), told);
    }

    /** The order waits for whoever is being forgotten, and then there is nobody to order. */
    @Test
    void ordersNothingInThatVeryMoment(LocalStack stack) throws SQLException {
        utility = PayingUtility.of(stack);
        try (EverythingKept erasing = EverythingKept.of(stack, utility.url())) {
            erasing.change("begin");
            erasing.change("update tenant_person set erased_at = now(), roles = ''"
                    + " where login = 'rosa'");
            CompletableFuture<Answer> order = CompletableFuture.supplyAsync(() -> utility.rosa
                    .post("/api/v1/orders", utility.wish("5.00")
                            .add("email", "late.rosa@example.org")));
            assertTrue(Patience.until(LIMIT, () -> isWaitedFor(erasing)));
            erasing.change("commit");

            String told = order.join().expect(422).body();
            assertTrue(told.contains("erased just now"), told);
            assertEquals(List.of(), erasing.placesOf("late.rosa"));
        }
    }

    private static boolean isWaitedFor(EverythingKept erasing) {
        try {
            return erasing.number("select count(*) from pg_locks where not granted"
                    + " and transactionid = pg_current_xact_id()::xid") > 0;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** With everything somebody can have: a house, a token, wishes, a second contact, a pool. */
    private void moveIn(LocalStack stack) {
        utility = PayingUtility.of(stack);
        letters = new Letters(stack.access().mailUrl().orElseThrow());
        utility.admin.post("/api/v1/people", Json.createObjectBuilder().add("name", NAME)
                .add("login", mail).add("password", PayingUtility.PASSWORD)
                .add("roles", Json.createArrayBuilder().add("RESIDENT"))).expect(201);
        rosalind = utility.guest.as(utility.guest.with("Idempotency-Key", "token-of-" + mail)
                .post("/api/v1/tokens", Json.createObjectBuilder()
                        .add("name", "Quuxberry's script").add("login", mail)
                        .add("password", PayingUtility.PASSWORD)).expect(201).text("token"));
        utility.admin.with("Idempotency-Key", "house").post("/api/v1/meters",
                Json.createObjectBuilder().add("code", "HOUSE-77").add("name", "Quuxberry's house")
                        .add("kind", "HOUSE").add("direction", "CONSUMPTION").add("owner", mail)
                        .add("connection_power_w", 10_000).add("register_wh", 1_000)
                        .add("location", Json.createObjectBuilder().add("x", 5).add("y", 6)))
                .expect(201);
        utility.admin.patch("/api/v1/meters/HOUSE-77", Json.createObjectBuilder()
                .add("name", "The house of the Quuxberrys")).expect(200);
        Visitor guest = Visitor.at(utility.url());
        browser = guest.withSession(Visitor.session(guest.signIn(mail, PayingUtility.PASSWORD)));
        browser.postForm("/home/followed", Map.of("meter", "LAMP-1"));
        assertEquals(303, browser.postForm("/home/notifications", Map.of("days", "A_DAY",
                "from", "22:00", "until", "07:00", "second", "neighbour.quux@example.org"))
                .statusCode());
        rosalind.post("/api/v1/pools", Json.createObjectBuilder().add("name", "Friends of light")
                .add("limit", "1")).expect(201);
        assertTrue(Patience.until(LIMIT, () -> utility.meter("HOUSE-77")
                .containsKey("balance")));
    }

    private String poolCode() {
        return rosalind.get("/api/v1/pools").expect(200).array().getJsonObject(0)
                .getString("code");
    }

    private void assertTold() {
        JsonObject data = rosalind.get("/api/v1/me/data").expect(200).json();

        assertEquals(mail, data.getJsonArray("person").getJsonObject(0).getString("login"));
        assertTrue(data.getJsonArray("passkeys").isEmpty());
        assertEquals("Quuxberry's script",
                data.getJsonArray("tokens").getJsonObject(0).getString("name"));
        assertEquals("neighbour.quux@example.org", data.getJsonArray("warnings")
                .getJsonObject(0).getString("second_contact"));
        assertEquals("LAMP-1",
                data.getJsonArray("followed_meters").getJsonObject(0).getString("code"));
        assertEquals(NAME, data.getJsonArray("orders").getJsonObject(0).getString("shown_name"));
        assertEquals("Friends of light",
                data.getJsonArray("pools").getJsonObject(0).getString("name"));
        assertFalse(data.getJsonArray("audit").isEmpty());
        HttpResponse<String> zip = browser.get("/home/my-data.zip");
        assertEquals("application/zip", zip.headers().firstValue("Content-Type").orElse(""));
        assertTrue(zip.body().startsWith("PK"), "no ZIP");
        assertTrue(browser.get("/home/my-data").body().contains("What stays, and why"));
        assertEquals(303, Visitor.at(utility.url()).get("/home/my-data.zip").statusCode());
    }

    private void refusedWhile(String reason) {
        String told = erase(false);
        assertTrue(told.contains(reason), told);
    }

    private String erase(boolean giveUp) {
        return browser.send("POST", "/api/v1/me/erasure", "application/json", wish(giveUp)).body();
    }

    private static String wish(boolean giveUp) {
        return "{\"password\":\"" + PayingUtility.PASSWORD + "\",\"give_up_coins\":" + giveUp + "}";
    }

    /** A letter that is on its way is sealed, and forgotten once it is there. */
    private static boolean mailIsSent(EverythingKept kept) {
        try {
            return kept.placesOf("QUEUED").isEmpty();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void assertGone() {
        Visitor guest = Visitor.at(utility.url());

        assertFalse(browser.isKnown());
        rosalind.get("/api/v1/me").expect(401);
        assertEquals(422, guest.signIn(mail, PayingUtility.PASSWORD).statusCode());
        assertTrue(guest.get("/sign-in?erased=yes").body().contains("were erased"));
        assertEquals("HOUSE-77", utility.meter("HOUSE-77").getString("name"));
    }

    /** The receipt's amounts stay, the coins are the utility's, the log and the book are whole. */
    private void assertTotalsHold(Placed paid) {
        String receipt = Visitor.at(utility.url()).get("/orders/" + paid.id() + "/receipt").body();
        assertTrue(receipt.contains("5.00") && !receipt.contains("Quuxberry"), receipt);
        assertEquals(0, utility.balanceOf("HOUSE-77").compareTo(new BigDecimal("20")));
        utility.assertIssuedLessRedeemed(new BigDecimal("28"));
        String laws = utility.admin.post("/api/v1/checks", Json.createObjectBuilder())
                .expect(200).body();
        assertTrue(laws.contains("\"broken\":0"), laws);
    }
}
