package gridborne.it.isolation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.money.PayingUtility;
import gridborne.it.money.PayingUtility.Placed;
import gridborne.it.rest.Answer;
import gridborne.it.rest.Api;
import gridborne.stack.LocalStack;
import gridborne.stack.demo.Access.PersonAccess;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A utility with everybody in it and one of everything that has a name of its own. */
final class House {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String BANK = "DE89370400440532013000";

    private final PayingUtility utility;
    private final Map<Who, Asker> people = new EnumMap<>(Who.class);
    private final Map<String, String> names = new HashMap<>();

    /** @param presses of its clock, so that it has hours and operations another has not yet */
    House(LocalStack stack, List<Integer> presses) {
        utility = PayingUtility.of(stack);
        names.put("/api/v1/meters/{code}", "ONLY-" + slug().toUpperCase());
        names.put("/api/v1/tenants/{slug}", slug());
        names.put("/m/{about}", name("/api/v1/meters/{code}"));
        names.put("/home/meters/{about}", name("/api/v1/meters/{code}"));
        admit(stack);
        furnish();
        order();
        presses.forEach(this::settle);
        hold();
        listen();
        cashOut();
        agree();
        fund();
    }

    String url() {
        return utility.url();
    }

    /** The number of the last change that a person or a key made here (S10.5). */
    long lastTrace() {
        return utility.admin.get("/api/v1/audit").expect(200).array().stream()
                .map(JsonValue::asJsonObject)
                .filter(entry -> !entry.getString("actor").equals("gridborne"))
                .mapToLong(entry -> entry.getJsonNumber("number").longValue())
                .findFirst().orElse(0);
    }

    Map<Who, Asker> people() {
        return people;
    }

    /** What the thing in these last braces is called here; nothing where there is none. */
    String name(String template) {
        return names.getOrDefault(template, "");
    }

    private String slug() {
        return utility.url().replaceAll("^http://([^.]+)\\..*$", "$1");
    }

    private void admit(LocalStack stack) {
        people.put(Who.GUEST, Asker.guest(url()));
        people.put(Who.ADMIN, person("admin", PayingUtility.PASSWORD));
        people.put(Who.RESIDENT, person("rosa", PayingUtility.PASSWORD));
        add("piet", "PRODUCER");
        people.put(Who.PRODUCER, person("piet", PayingUtility.PASSWORD));
        add("tessa", "RESIDENT", "TREASURER");
        people.put(Who.TREASURER, person("tessa", PayingUtility.PASSWORD));
        add("otto", "AUDITOR");
        people.put(Who.AUDITOR, person("otto", PayingUtility.PASSWORD));
        PersonAccess operator = stack.access().operator();
        people.put(Who.OPERATOR, Asker.person(stack.access().baseUrl(), operator.login(),
                operator.password(), operator.token()));
        JsonObject gateway = created("/api/v1/tokens", json("name", "gateway", "scope", "GATEWAY"));
        people.put(Who.GATEWAY, Asker.machine(url(), gateway.getString("token")));
        names.put("/api/v1/tokens/{id}", created("/api/v1/tokens",
                json("name", "spare", "scope", "GATEWAY")).getString("id"));
    }

    private void add(String login, String... roles) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        Stream.of(roles).forEach(all::add);
        created("/api/v1/people", json("name", login, "login", login, "password",
                PayingUtility.PASSWORD).add("roles", all));
    }

    private Asker person(String login, String password) {
        return Asker.person(url(), login, password, token(login, password));
    }

    private String token(String login, String password) {
        return utility.guest.post("/api/v1/tokens", json("name", "test", "login", login,
                "password", password)).expect(201).text("token");
    }

    private void furnish() {
        created("/api/v1/meters", json("code", name("/api/v1/meters/{code}"), "name", "Only here",
                "kind", "HOUSE", "direction", "CONSUMPTION", "owner", "rosa")
                .add("connection_power_w", 10_000).add("register_wh", 1_000));
        confirmed(bought("rosa"));
    }

    /** Last of all: operations are numbered, and another house is to have fewer. */
    private void fund() {
        String funded = utility.rosa.post("/api/v1/meters/" + name("/api/v1/meters/{code}")
                + "/fund", json("coins", "1")).expect(202).text("operation");
        confirmed(funded);
        names.put("/api/v1/operations/{id}", funded);
    }

    private String bought(String login) {
        return utility.admin.post("/api/v1/counter-payments", json("login", login, "amount",
                "25.00", "currency", "EUR", "reference", login)).expect(202).text("operation");
    }

    private void confirmed(String operation) {
        await(() -> utility.admin.get("/api/v1/operations/" + operation).expect(200)
                .text("state").equals("confirmed"), "operation " + operation);
    }

    private void order() {
        Placed order = utility.forOneself(utility.rosa, "2.00");
        names.put("/api/v1/orders/{id}", order.id());
        names.put("/orders/{about}", order.id());
        utility.stripe.pay(order.session(), PayingUtility.GOOD_CARD);
        utility.awaitState(order, "credited");
        utility.stripe.command("disputes", "payment_intent", utility.stripe
                .get("/v1/checkout/sessions/" + order.session()).getString("payment_intent"));
        await(() -> !utility.admin.get("/api/v1/disputes").expect(200).array().isEmpty(),
                "dispute");
        names.put("/api/v1/disputes/{id}", first("/api/v1/disputes").getString("id"));
        names.put("/api/v1/reconciliations/{id}",
                created("/api/v1/reconciliations", json()).getString("id"));
    }

    private void settle(int hours) {
        int hour = utility.guest.post("/api/v1/demo/clock", json().add("hours", hours))
                .expect(200).json().getInt("hour") - 1;
        names.put("/api/v1/settlements/{hour}", Integer.toString(hour));
        names.put("/hours/{about}", Integer.toString(hour));
        names.put("/transactions/{about}", utility.guest.get("/api/v1/settlements/" + hour)
                .expect(200).json().getJsonArray("transactions").getString(0));
    }

    private void hold() {
        gateway().byToken().send("POST", "/api/v1/meters/" + name("/api/v1/meters/{code}")
                + "/readings", "application/json", "{\"register_wh\": 90000000}");
        names.put("/api/v1/readings/{id}", Integer.toString(
                first("/api/v1/readings?quality=HELD").getInt("id")));
    }

    private Asker gateway() {
        return people.get(Who.GATEWAY);
    }

    private void listen() {
        JsonObject endpoint = created("/api/v1/gateway-endpoints",
                json("url", utility.stripe.address() + "/nobody-listens-here"));
        String listeners = "/api/v1/gateway-endpoints/{id}";
        names.put(listeners, endpoint.getString("id"));
        names.put(listeners + "/secrets/{secret}", endpoint.getString("secret_id"));
        utility.admin.post("/api/v1/mail/test", json("to", "later@example.org")).expect(202);
        names.put("/api/v1/mail/{id}", utility.admin.get("/api/v1/mail").expect(200).json()
                .getJsonArray("letters").getJsonObject(0).getString("id"));
        names.put("/api/v1/payment-account/webhook-secrets/{id}",
                first("/api/v1/payment-account/webhook-secrets").getString("id"));
    }

    private void cashOut() {
        Api piet = utility.guest.as(token("piet", PayingUtility.PASSWORD));
        piet.post("/api/v1/payout-account", "").expect(200);
        String account = utility.stripe.get("/v1/accounts").getJsonArray("data")
                .getJsonObject(0).getString("id");
        utility.stripe.command("accounts/" + account + "/onboard", "bank_account", BANK);
        await(() -> piet.get("/api/v1/payout-account").expect(200).text("state").equals("ready"),
                "Stripe's account");
        created("/api/v1/payout-terms", json("currency", "EUR", "buy_back_price", "0.25",
                "minimum", "0.01", "approval_above", "0.02"));
        confirmed(bought("piet"));
        names.put("/api/v1/payouts/{id}", piet.post("/api/v1/payouts", json("coins", "4"))
                .expect(202).text("id"));
    }

    /** A proposal that waits for rosa, and for the admin, who signs for the partner. */
    private void agree() {
        String actor = created("/api/v1/actors", json("kind", "RESIDENT", "name", "Rosa", "login",
                "rosa")).getString("id");
        String partner = created("/api/v1/actors", json("kind", "MPO", "name", "Meters & Co"))
                .getString("id");
        String document = utility.admin.with("Content-Type", "application/octet-stream")
                .post("/api/v1/documents", ("A contract of " + slug())
                        .getBytes(StandardCharsets.UTF_8)).expect(201).text("hash");
        List<Answer> answers = new ArrayList<>();
        await(() -> {
            answers.add(utility.admin.post("/api/v1/agreements", json("kind", "MPO", "actor",
                    actor, "partner", partner, "document", document)));
            return answers.get(answers.size() - 1).status() == 201;
        }, "the contract of agreements is made");
        String agreement = answers.get(answers.size() - 1).text("id");
        names.put("/api/v1/actors/{id}", actor);
        names.put("/api/v1/agreements/{id}", agreement);
        names.put("/agreements/{about}", agreement);
    }

    private JsonObject created(String path, JsonObjectBuilder body) {
        return utility.admin.post(path, body).expect(201).json();
    }

    private JsonObject first(String path) {
        List<JsonObject> all = utility.admin.get(path).expect(200).array()
                .getValuesAs(JsonObject.class);
        assertTrue(!all.isEmpty(), path);
        return all.get(0);
    }

    private static void await(java.util.function.BooleanSupplier condition, String what) {
        assertTrue(Patience.until(LIMIT, condition), what);
    }

    private static JsonObjectBuilder json(String... namesAndValues) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            object.add(namesAndValues[index], namesAndValues[index + 1]);
        }
        return object;
    }
}
