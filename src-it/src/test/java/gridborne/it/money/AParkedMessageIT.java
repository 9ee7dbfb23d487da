package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.money.PayingUtility.Placed;
import gridborne.it.rest.Api;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.TenantDatabase;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A message in another release of Stripe's interface waits for a person, with an alarm (S7.3). */
@OnTheStack
class AParkedMessageIT {

    private static final String OTHER_RELEASE = "2020-08-27";
    private static final Duration LIMIT = Duration.ofSeconds(120);

    private static PayingUtility utility;
    private static Api auditor;
    private static LocalStack stack;

    @BeforeAll
    static void setUp(LocalStack running) {
        stack = running;
        utility = PayingUtility.of(stack);
        utility.admin.post("/api/v1/people", Json.createObjectBuilder().add("name", "Otto")
                .add("login", "otto").add("password", PayingUtility.PASSWORD)
                .add("roles", Json.createArrayBuilder().add("AUDITOR"))).expect(201);
        auditor = utility.guest.as(utility.guest.post("/api/v1/tokens",
                Json.createObjectBuilder().add("name", "test").add("login", "otto")
                        .add("password", PayingUtility.PASSWORD)).expect(201).text("token"));
    }

    @Test
    void isHandledOnTheAdminsWordWhenItsCauseIsGone() {
        Placed order = utility.forOneself(utility.rosa, "2.50");
        String id = parked(order);
        assertTrue(alarm(id).orElseThrow().getString("detail").contains(OTHER_RELEASE));
        assertEquals("parked", handle(id).getString("state"));
        assertEquals("created", utility.state(order));

        understand(id);
        JsonObject handled = handle(id);

        assertEquals("handled", handled.getString("state"), handled::toString);
        utility.awaitState(order, "credited");
        assertTrue(alarm(id).isEmpty());
        utility.admin.post(path(id) + "/handling", "{}").expectProblem(409);
        assertAudited("take up a parked payment message", id);
    }

    @Test
    void isLeftWithAReason() {
        Placed order = utility.forOneself(utility.rosa, "2.50");
        String id = parked(order);

        JsonObject left = utility.admin.post(path(id) + "/leave", Json.createObjectBuilder()
                .add("reason", "paid twice in the shop")).expect(200).json();

        assertEquals("kept", left.getString("state"));
        assertTrue(left.getString("reason").contains("paid twice in the shop"), left::toString);
        assertTrue(alarm(id).isEmpty());
        assertEquals("created", utility.state(order));
        utility.admin.post(path(id) + "/leave", "{}").expectProblem(409);
        utility.admin.post(path("evt_none") + "/leave", "{}").expectProblem(404);
        assertAudited("leave a parked payment message", id);
    }

    /** The auditor reads all of it and changes nothing (S10.4). */
    @Test
    void isDecidedByAdminsAndReadByAuditors() {
        String id = parked(utility.forOneself(utility.rosa, "2.50"));

        JsonObject kept = auditor.get(path(id)).expect(200).json();

        assertTrue(kept.getString("body").contains(OTHER_RELEASE));
        auditor.post(path(id) + "/handling", "{}").expectProblem(403);
        auditor.post(path(id) + "/leave", "{}").expectProblem(403);
        auditor.post("/api/v1/reconciliations", "{}").expectProblem(403);
        auditor.get("/api/v1/reconciliations").expect(200);
        auditor.get("/api/v1/disputes").expect(200);
        utility.rosa.get(path(id)).expectProblem(403);
        utility.guest.get(path(id)).expectProblem(401);
        Pages otto = Pages.of(utility).signedIn("otto");
        assertTrue(otto.text("/home").contains("href=\"/admin/money\""), "no way to Money");
        String read = otto.text("/admin/money");
        assertTrue(read.contains(id), read);
        assertFalse(read.contains("action=\"/admin/money"), read);
        assertEquals(403, otto.post("/admin/money", Map.of()).statusCode());
        assertEquals(403, decide(otto, id, "leave"));
        assertEquals(403, decide(Pages.of(utility).signedIn("rosa"), id, "leave"));
        assertEquals(303, decide(Pages.of(utility), id, "leave"));
        assertTrue(alarm(id).isPresent());
    }

    @Test
    void isDecidedOnTheMoneyPage() {
        Placed order = utility.forOneself(utility.rosa, "2.50");
        String id = parked(order);
        Pages ada = Pages.of(utility).signedIn("admin");
        assertTrue(ada.text("/admin/money").contains(id));

        understand(id);
        assertEquals(303, decide(ada, id, "handle"));

        utility.awaitState(order, "credited");
        assertFalse(ada.text("/admin/money").contains(id));
        assertEquals(303, decide(ada, id, "leave"));
    }

    /** T4: signed, and with a list where Stripe writes a word. */
    @Test
    void mayBeOneThatNobodyCanRead() {
        JsonObject session = Json.createObjectBuilder().add("object", "checkout.session").build();
        String id = parked(Json.createObjectBuilder(Message.event("checkout.session.completed",
                session)).add("livemode", JsonValue.EMPTY_JSON_ARRAY).build());
        String inside = parked(Message.event("checkout.session.completed",
                Json.createObjectBuilder(session).add("currency", JsonValue.EMPTY_JSON_ARRAY)
                        .build()));

        for (String one : List.of(id, inside)) {
            assertTrue(alarm(one).orElseThrow().getString("detail")
                    .contains("It is not written as Stripe's messages are."));
            assertEquals("parked", handle(one).getString("state"));
        }
    }

    private static int decide(Pages who, String id, String decision) {
        HttpResponse<byte[]> answer = who.post("/admin/money/messages",
                Map.of("id", id, "decision", decision));
        return answer.statusCode();
    }

    /** A paid order's message as a webhook of another release sends it; its id. */
    private static String parked(Placed order) {
        JsonObject paid = Json.createObjectBuilder(utility.stripe.get("/v1/checkout/sessions/"
                + order.session())).add("status", "complete").add("payment_status", "paid")
                .add("payment_intent", "pi_" + order.id()).build();
        return parked(Json.createObjectBuilder(Message.event("checkout.session.completed", paid))
                .add("api_version", OTHER_RELEASE).build());
    }

    private static String parked(JsonObject event) {
        assertEquals(200, Message.signed(event, utility.secret).to(utility.url()));
        String id = event.getString("id");
        assertTrue(Patience.until(LIMIT, () -> alarm(id).isPresent()), "no alarm about " + id);
        return id;
    }

    /** As after an upgrade: what was another release is ours. */
    private static void understand(String id) {
        String slug = utility.guest.get("/api/v1/grid").expect(200).text("slug");
        try (TenantDatabase owner = TenantDatabase.asOwner(stack.portalSettings(), slug)) {
            String text = owner.text("select convert_from(body, 'UTF8') from billing_event"
                    + " where id = ?", id);
            owner.run("update billing_event set body = ? where id = ?", text.replace(
                    OTHER_RELEASE, Message.RELEASE).getBytes(StandardCharsets.UTF_8), id);
        }
    }

    private static JsonObject handle(String id) {
        return utility.admin.post(path(id) + "/handling", "{}").expect(200).json();
    }

    private static String path(String id) {
        return "/api/v1/payment-events/" + id;
    }

    private static Optional<JsonObject> alarm(String id) {
        return utility.admin.get("/api/v1/alarms").expect(200).array()
                .getValuesAs(JsonObject.class).stream()
                .filter(alarm -> alarm.getString("kind").equals("PAYMENT_PARKED")
                        && alarm.getString("subject").equals(id) && alarm.getBoolean("stands"))
                .findFirst();
    }

    private static void assertAudited(String action, String id) {
        String slug = utility.guest.get("/api/v1/grid").expect(200).text("slug");
        try (TenantDatabase owner = TenantDatabase.asOwner(stack.portalSettings(), slug)) {
            assertTrue(owner.number("select count(*) from tenant_audit where action = ?"
                    + " and subject = ?", action, "message " + id) > 0);
        }
    }
}
