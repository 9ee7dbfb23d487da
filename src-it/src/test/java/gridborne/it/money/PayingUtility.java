package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.rest.Answer;
import gridborne.it.rest.Api;
import gridborne.it.rest.EveryHour;
import gridborne.stack.LocalStack;
import gridborne.stack.machine.Patience;
import gridborne.stack.stripe.SandboxAccount;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A demo utility that takes cards: an admin, the resident Rosa, the street light LAMP-1 and the
 * roof ROOF-1, and an account of its own at the sandbox, whose messages it believes.
 */
public final class PayingUtility {

    public static final String PASSWORD = "a long enough password";
    public static final String GOOD_CARD = "4242424242424242";
    public static final String DECLINED_CARD = "4000000000000002";
    public static final String GOOD_DEBIT = "DE89370400440532013000";
    private static final Duration LIMIT = Duration.ofSeconds(120);

    public final Api guest;
    public final Api admin;
    public final Api rosa;
    public final Stripe stripe;
    public final String secret;
    private final String currency;

    private PayingUtility(String url, Stripe stripe, String currency) {
        this.stripe = stripe;
        this.currency = currency;
        guest = Api.at(url);
        admin = guest.as(token("admin"));
        secret = stripe.sandbox().webhookSecret(stripe.account(), url + "/webhooks/stripe");
        believe(secret);
        believe(stripe.sandbox().connectWebhookSecret(stripe.account(),
                url + "/webhooks/stripe"));
        admin.post("/api/v1/people", Json.createObjectBuilder().add("name", "Rosa")
                .add("login", "rosa").add("password", PASSWORD)
                .add("roles", Json.createArrayBuilder().add("RESIDENT"))).expect(201);
        rosa = guest.as(token("rosa"));
        addMeter("LAMP-1", "CONSUMPTION", "STREET_LIGHT");
        addMeter("ROOF-1", "PRODUCTION", "SOLAR");
        assertTrue(Patience.until(LIMIT, () -> meter("LAMP-1").containsKey("balance")));
    }

    public static PayingUtility of(LocalStack stack) {
        return of(stack, "EUR", "0.25");
    }

    public static PayingUtility of(LocalStack stack, String currency, String coinPrice) {
        String slug = "p" + UUID.randomUUID().toString().substring(0, 8);
        Stripe stripe = Stripe.open(stack, new SandboxAccount("acct_1" + slug,
                "sk_test_" + slug + "0001", slug, "DE", currency));
        Api operators = Api.at(stack.access().baseUrl()).as(stack.access().operator().token());
        String url = operators.post("/api/v1/tenants", Json.createObjectBuilder()
                .add("slug", slug).add("name", "Test of money").add("zone", "Europe/Berlin")
                .add("currency", currency).add("coin_price", coinPrice).add("demo", true)
                .add("stripe_secret_key", stripe.account().secretKey())
                .add("admin", Json.createObjectBuilder().add("name", "Admin")
                        .add("login", "admin").add("password", PASSWORD))).expect(202).text("url");
        assertTrue(Patience.until(LIMIT, () -> operators.get("/api/v1/tenants/" + slug)
                .expect(200).text("state").equals("READY")), slug + " has no contract");
        return new PayingUtility(url, stripe, currency);
    }

    private String token(String login) {
        return guest.post("/api/v1/tokens", Json.createObjectBuilder().add("name", "test")
                .add("login", login).add("password", PASSWORD)).expect(201).text("token");
    }

    private void addMeter(String code, String direction, String kind) {
        admin.post("/api/v1/meters", Json.createObjectBuilder().add("code", code)
                .add("name", code).add("kind", kind).add("direction", direction).add("owner", 0)
                .add("connection_power_w", 10_000).add("register_wh", 1_000)
                .add("simulated", true).add("simulated_wh", EveryHour.of(1_000)))
                .expect(201);
    }

    /** From now on messages signed with it count. */
    public Answer believe(String signingSecret) {
        return admin.post("/api/v1/payment-account/webhook-secrets", Json.createObjectBuilder()
                .add("secret", signingSecret)).expect(201);
    }

    public String url() {
        return guest.url();
    }

    public JsonObject meter(String code) {
        return guest.get("/api/v1/meters/" + code).expect(200).json();
    }

    public BigDecimal balanceOf(String code) {
        return new BigDecimal(meter(code).getString("balance"));
    }

    public BigDecimal balanceOf(Api person) {
        return new BigDecimal(person.get("/api/v1/me").expect(200).text("balance"));
    }

    public JsonObjectBuilder wish(String amount) {
        return Json.createObjectBuilder().add("amount", amount).add("currency", currency);
    }

    /** An order and Stripe's session for it. */
    public record Placed(String id, String session) {

        public static Placed of(Answer answer) {
            String url = answer.expect(201).text("checkout_url");
            return new Placed(answer.text("id"), url.substring(url.lastIndexOf('/') + 1));
        }
    }

    public Placed forLamp(Api who, String amount) {
        return Placed.of(who.post("/api/v1/orders", wish(amount).add("meter", "LAMP-1")));
    }

    public Placed forOneself(Api who, String amount) {
        return Placed.of(who.post("/api/v1/orders", wish(amount)));
    }

    public JsonObject order(String id) {
        return guest.get("/api/v1/orders/" + id).expect(200).json();
    }

    public String state(Placed order) {
        return order(order.id()).getString("state");
    }

    public JsonObject awaitState(Placed order, String state) {
        assertTrue(Patience.until(LIMIT, () -> state(order).equals(state)),
                () -> "not " + state + ": " + order(order.id()));
        return order(order.id());
    }

    public JsonArray events(String state) {
        return admin.get("/api/v1/payment-events?state=" + state).expect(200).array();
    }

    public void awaitEvents(String state, Predicate<JsonArray> wanted) {
        assertTrue(Patience.until(LIMIT, () -> wanted.test(events(state))),
                () -> state + ": " + events(state));
    }

    /** S3.3: the coins that there are. */
    public void assertIssuedLessRedeemed(BigDecimal coins) {
        JsonObject totals = guest.get("/api/v1/grid").expect(200).json().getJsonObject("totals");
        BigDecimal there = new BigDecimal(totals.getString("issued"))
                .subtract(new BigDecimal(totals.getString("redeemed")));
        assertEquals(0, coins.compareTo(there), totals::toString);
    }

    /** What is credited in all: every coin that a payment brought. */
    public void assertIssued(String coins) {
        JsonObject totals = guest.get("/api/v1/grid").expect(200).json().getJsonObject("totals");
        assertEquals(0, new BigDecimal(coins).compareTo(
                new BigDecimal(totals.getString("issued"))), totals::toString);
    }

    /** I10 and all the laws: Stripe's bookings are the orders, and nothing is broken. */
    public void assertBooksAgree() {
        JsonObject compared = admin.post("/api/v1/reconciliations", "{}").expect(201).json();
        assertTrue(compared.getBoolean("agrees"), compared::toString);
        assertLawsHold();
    }

    public void assertLawsHold() {
        JsonObject checks = admin.post("/api/v1/checks", "").expect(200).json();
        assertEquals(0, checks.getInt("broken"), checks::toString);
    }
}
