package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.security.EverythingKept;
import gridborne.it.security.Visitor;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import gridborne.stack.mail.Letters;
import jakarta.json.Json;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody's program is warned, too: signed, not in quiet hours, given up visibly (S6.4). */
@OnTheStack
class AWarningByWebhookIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Pattern SECRET = Pattern.compile("gbs_[\\w-]{43}");
    private static final Pattern STATE = Pattern.compile("id=\"hook-state\">(.*?)</p>",
            Pattern.DOTALL);
    private EverythingKept kept;
    private OwnUtility utility;
    private Letters letters;
    private long register = 1_000;

    @Test
    void comesThreeTimesAndNotInQuietHours(LocalStack stack) throws IOException, SQLException {
        utility = OwnUtility.of(stack);
        kept = EverythingKept.of(stack, utility.url());
        letters = new Letters(stack.access().mailUrl().orElseThrow());
        String anna = moveIn("WARN-1");
        String bert = moveIn("WARN-2");
        try (Gateway ofAnna = new Gateway(); Gateway ofBert = new Gateway()) {
            Visitor annas = signedIn(anna);
            Visitor berts = signedIn(bert);
            assertEquals(422, set(annas, "http://10.0.0.1/").statusCode());
            String secret = secret(set(annas, ofAnna.url()));
            setByProgram(berts, ofBert);
            assertEquals(200, test(annas).statusCode());
            assertTrue(ofAnna.awaited(kind("TEST")).isSignedWith(secret));
            assertFalse(annas.get("/home/notifications").body().contains(secret));
            wish(annas, Map.of("from", "", "until", ""));
            LocalTime now = LocalTime.now(BERLIN).truncatedTo(ChronoUnit.MINUTES);
            wish(berts, Map.of("from", now.minusHours(2).toString(),
                    "until", now.plusHours(12).toString()));

            fund("WARN-1", "74");
            fund("WARN-2", "5");
            for (long wattHours : new long[] {1_000, 1_000, 1_000, 9_000}) {
                settleAnHour(wattHours);
            }

            for (int days : new int[] {7, 3, 1}) {
                Gateway.Told told = ofAnna.awaited(one -> days(one) == days);
                assertTrue(told.isSignedWith(secret), told::signature);
                assertEquals("WARN-1", told.meter());
            }
            assertEquals(List.of(), letters.to(anna));
            assertEquals(List.of(), letters.to(bert));
            assertEquals(List.of(), ofBert.told());
            assertTrue(awaitState(berts, "to be told"), state(berts));
            isGivenUpVisibly(annas, anna, ofAnna);
        } finally {
            kept.close();
        }
    }

    /** What the page sets a program sets as well. */
    private static void setByProgram(Visitor who, Gateway gateway) {
        String hook = "/api/v1/me/warnings/webhook";
        assertEquals(404, who.get(hook).statusCode());
        assertEquals(422, put(who, hook, "{\"url\":\"http://10.0.0.1/\"}").statusCode());
        String secret = secret(put(who, hook, "{\"url\":\"" + gateway.url() + "\"}"));
        assertTrue(who.get(hook).body().contains("\"url\":\"" + gateway.url() + "\""));
        assertFalse(who.get(hook).body().contains(secret));

        HttpResponse<String> wish = put(who, "/api/v1/me/warnings", "{\"wanted\":[\"A_DAY\"],"
                + "\"quiet_hours\":{\"from\":\"22:00\",\"until\":\"06:30\"},"
                + "\"by_mail\":false,\"second_contact\":\"neighbour@example.org\"}");
        assertEquals(200, wish.statusCode(), wish.body());
        assertEquals(wish.body(), who.get("/api/v1/me/warnings").body());
        assertTrue(who.get("/home/notifications").body().contains("neighbour@example.org"));
        assertEquals(400, put(who, "/api/v1/me/warnings", "{\"wanted\":[],\"by_mail\":true,"
                + "\"quiet_hours\":{\"from\":\"22:00\",\"until\":\"22:00\"}}").statusCode());
    }

    private static HttpResponse<String> put(Visitor who, String path, String json) {
        return who.send("PUT", path, "application/json", json);
    }

    /** Letters come instead, and it is told again after a test that arrives. */
    private void isGivenUpVisibly(Visitor annas, String anna, Gateway gateway)
            throws SQLException {
        gateway.answer(500);
        assertEquals(422, test(annas).statusCode());
        assertTrue(state(annas).contains("it answered 500."), state(annas));
        kept.change("update tenant_warning_hook set attempts = 39 where last_error is not null");
        fund("WARN-1", "10");
        settleAnHour(1_000);
        settleAnHour(9_000);
        assertTrue(awaitState(annas, "Given up on"), state(annas));

        payAgain();
        fund("WARN-1", "50");
        for (long wattHours : new long[] {1_000, 9_000, 9_000}) {
            settleAnHour(wattHours);
        }
        assertEquals("WARN-1: one day left", letters.await(anna, 1).getString("subject"));
        gateway.answer(200);
        assertEquals(200, test(annas).statusCode());
        assertTrue(state(annas).contains("The last message arrived"), state(annas));
        annas.postForm("/home/notifications/webhook", Map.of("form", "end"));
        assertFalse(annas.get("/home/notifications").body().contains("hook-state"));
    }

    private String moveIn(String meter) {
        String login = meter.toLowerCase() + "." + UUID.randomUUID().toString().substring(0, 8)
                + "@example.org";
        utility.admin.post("/api/v1/people", Json.createObjectBuilder().add("name", "Anna")
                .add("login", login).add("password", OwnUtility.PASSWORD)
                .add("roles", Json.createArrayBuilder().add("RESIDENT"))).expect(201);
        utility.admin.post("/api/v1/meters", OwnUtility.meter(meter, "CONSUMPTION", login)
                .add("simulated", false)).expect(201);
        return login;
    }

    private Visitor signedIn(String login) {
        Visitor guest = Visitor.at(utility.url());
        return guest.withSession(Visitor.session(guest.signIn(login, OwnUtility.PASSWORD)));
    }

    /** All three, by webhook and not by letter. */
    private static void wish(Visitor who, Map<String, String> quiet) {
        assertEquals(303, who.send("POST", "/home/notifications",
                "application/x-www-form-urlencoded", "days=A_WEEK&days=THREE_DAYS&days=A_DAY"
                        + "&second=&from=" + quiet.get("from") + "&until=" + quiet.get("until"))
                .statusCode());
    }

    private static HttpResponse<String> set(Visitor who, String url) {
        return who.postForm("/home/notifications/webhook", Map.of("form", "set", "url", url));
    }

    private static HttpResponse<String> test(Visitor who) {
        return who.postForm("/home/notifications/webhook", Map.of("form", "test"));
    }

    private static String secret(HttpResponse<String> page) {
        Matcher secret = SECRET.matcher(page.body());
        assertTrue(secret.find(), page.body());
        return secret.group();
    }

    private static String state(Visitor who) {
        String page = who.get("/home/notifications").body();
        Matcher state = STATE.matcher(page);
        return state.find() ? state.group(1) : page;
    }

    private static boolean awaitState(Visitor who, String words) {
        return Patience.until(LIMIT, () -> state(who).contains(words));
    }

    private static Predicate<Gateway.Told> kind(String kind) {
        return told -> told.json().getString("kind").equals(kind);
    }

    private static int days(Gateway.Told told) {
        return told.json().isNull("days") ? 0 : told.json().getInt("days");
    }

    private void payAgain() {
        utility.settled(utility.admin.post("/api/v1/counter-payments", Json.createObjectBuilder()
                .add("login", "rosa").add("amount", "25.00").add("currency", "EUR")
                .add("reference", "second")).expect(202).text("operation"));
    }

    private void fund(String meter, String coins) {
        utility.settled(utility.rosa.post("/api/v1/meters/" + meter + "/fund",
                Json.createObjectBuilder().add("coins", coins)).expect(202).text("operation"));
    }

    /** And waits until it was seen whom to warn because of it. */
    private void settleAnHour(long wattHours) throws SQLException {
        register += wattHours;
        for (String meter : List.of("WARN-1", "WARN-2")) {
            utility.gateway.post("/api/v1/meters/" + meter + "/readings",
                    Json.createObjectBuilder().add("register_wh", register)).expect(200);
        }
        int hour = utility.nextHour();
        Patience.until(LIMIT, () -> lookedAt() >= hour);
        assertEquals(hour, lookedAt());
    }

    private long lookedAt() {
        try {
            return kept.number("select coalesce(max(checked_hour), 0) from tenant_time_check");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
