package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.UUID;

/** A demo utility for one test class: an admin, a resident with coins, two meters. */
public final class OwnUtility {

    public static final String PASSWORD = "a long enough password";
    private static final Duration LIMIT = Duration.ofSeconds(120);

    public final Api guest;
    public final Api admin;
    public final Api rosa;
    public final Api gateway;

    private OwnUtility(String url) {
        guest = Api.at(url);
        admin = guest.as(token("admin"));
        addPerson("rosa", "RESIDENT");
        addPerson("piet", "PRODUCER");
        rosa = guest.as(token("rosa"));
        gateway = guest.as(admin.post("/api/v1/tokens", Json.createObjectBuilder()
                .add("name", "gateway").add("scope", "GATEWAY")).expect(201).text("token"));
    }

    private OwnUtility furnished() {
        addMeter("HOUSE-1", "CONSUMPTION", "rosa");
        addMeter("ROOF-1", "PRODUCTION", "piet");
        settled(admin.post("/api/v1/counter-payments", Json.createObjectBuilder()
                .add("login", "rosa").add("amount", "25.00").add("currency", "EUR")
                .add("reference", "first")).expect(202).text("operation"));
        settled(rosa.post("/api/v1/meters/HOUSE-1/fund", Json.createObjectBuilder()
                .add("coins", "10")).expect(202).text("operation"));
        return this;
    }

    public static OwnUtility of(LocalStack stack) {
        return empty(stack, Json.createObjectBuilder()).furnished();
    }

    /** The people only: no meter counts by itself, nobody has coins. */
    static OwnUtility empty(LocalStack stack, JsonObjectBuilder wishes) {
        Api operators = Api.at(stack.access().baseUrl()).as(stack.access().operator().token());
        String slug = "t" + UUID.randomUUID().toString().substring(0, 8);
        String url = operators.post("/api/v1/tenants", wish(slug).addAll(wishes)).expect(202)
                .text("url");
        assertTrue(Patience.until(LIMIT, () -> operators.get("/api/v1/tenants/" + slug).expect(200)
                .text("state").equals("READY")), slug + " has no contract");
        return new OwnUtility(url);
    }

    static JsonObjectBuilder wish(String slug) {
        return Json.createObjectBuilder().add("slug", slug).add("name", "Test of REST")
                .add("zone", "Europe/Berlin").add("currency", "EUR").add("coin_price", "0.25")
                .add("demo", true).add("admin", Json.createObjectBuilder().add("name", "Admin")
                        .add("login", "admin").add("password", PASSWORD));
    }

    public String url() {
        return guest.url();
    }

    /** Somebody signed in. */
    Api as(String login) {
        return guest.as(token(login));
    }

    /** A new person, who has paid so much at the counter. */
    Api person(String login, String role, String paid) {
        addPerson(login, role);
        if (!paid.startsWith("0")) {
            settled(admin.post("/api/v1/counter-payments", Json.createObjectBuilder()
                    .add("login", login).add("amount", paid).add("currency", "EUR")
                    .add("reference", "paid by " + login)).expect(202).text("operation"));
        }
        return as(login);
    }

    private String token(String login) {
        return guest.post("/api/v1/tokens", Json.createObjectBuilder().add("name", "test")
                .add("login", login).add("password", PASSWORD)).expect(201).text("token");
    }

    private void addPerson(String login, String role) {
        admin.post("/api/v1/people", Json.createObjectBuilder().add("name", login)
                .add("login", login).add("password", PASSWORD)
                .add("roles", Json.createArrayBuilder().add(role))).expect(201);
    }

    private void addMeter(String code, String direction, String owner) {
        admin.post("/api/v1/meters", meter(code, direction, owner)).expect(201);
    }

    public static JsonObjectBuilder meter(String code, String direction, String owner) {
        boolean consumes = direction.equals("CONSUMPTION");
        return Json.createObjectBuilder().add("code", code).add("name", code)
                .add("kind", consumes ? "HOUSE" : "SOLAR").add("direction", direction)
                .add("owner", owner).add("connection_power_w", 10_000)
                .add("register_wh", 1_000).add("simulated", true)
                .add("simulated_wh", Json.createArrayBuilder().add(consumes ? 1_000 : 1_100));
    }

    /** Waits until the chain has confirmed an operation. */
    void settled(String operation) {
        assertTrue(Patience.until(LIMIT, () -> admin.get("/api/v1/operations/" + operation)
                .expect(200).text("state").equals("confirmed")), "operation " + operation);
    }

    /** A new meter whose first reading is far above what its connection can carry (S4.3). */
    public void jump(String code) {
        admin.post("/api/v1/meters", meter(code, "CONSUMPTION", "rosa").add("simulated", false))
                .expect(201);
        gateway.post("/api/v1/meters/" + code + "/readings", Json.createObjectBuilder()
                .add("register_wh", 50_000)).expect(200);
    }

    /** Presses the clock; the hour that settled. */
    public int nextHour() {
        return guest.post("/api/v1/demo/clock", Json.createObjectBuilder().add("hours", 1))
                .expect(200).json().getInt("hour") - 1;
    }

    String balanceOf(Api person) {
        return person.get("/api/v1/me").expect(200).text("balance");
    }
}
