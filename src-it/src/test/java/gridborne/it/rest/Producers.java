package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A utility with an account at Stripe and a producer whom Stripe knows. */
public final class Producers {

    static final Duration LIMIT = Duration.ofSeconds(120);
    private static final List<String> ANSWERED = List.of("confirmed", "refused");
    static final String GOOD_BANK = "DE89370400440532013000";

    final Api guest;
    final Api admin;
    final Api other;
    final Api piet;
    final Sandbox sandbox;
    private final Map<String, String> settings;
    private String payoutAccount;

    private Producers(LocalStack stack, String url, Sandbox sandbox) {
        this.sandbox = sandbox;
        settings = stack.portalSettings();
        guest = Api.at(url);
        admin = guest.as(token("admin"));
        sandbox.signingSecrets(stack, url + "/webhooks/stripe").forEach(secret -> admin
                .post("/api/v1/payment-account/webhook-secrets", Json.createObjectBuilder()
                        .add("secret", secret)).expect(201));
        addPerson("other", "ADMIN");
        addPerson("piet", "PRODUCER");
        addPerson("rosa", "RESIDENT");
        other = guest.as(token("other"));
        piet = guest.as(token("piet"));
        terms("0.25", "0.01", "1000.00");
    }

    /** With 1 000 € at Stripe, a producer with an account there, and no coins. */
    static Producers of(LocalStack stack) {
        Producers producers = withoutBank(stack);
        producers.onboard(GOOD_BANK);
        return producers;
    }

    public static Producers withoutBank(LocalStack stack) {
        Sandbox sandbox = Sandbox.opened(stack);
        sandbox.command("balance", "amount", "100000", "currency", "eur");
        Api operators = Api.at(stack.access().baseUrl()).as(stack.access().operator().token());
        String slug = "t" + UUID.randomUUID().toString().substring(0, 8);
        String url = operators.post("/api/v1/tenants", OwnUtility.wish(slug)
                .add("stripe_secret_key", sandbox.key())).expect(202).text("url");
        assertTrue(Patience.until(LIMIT, () -> operators.get("/api/v1/tenants/" + slug).expect(200)
                .text("state").equals("READY")), slug + " has no contract");
        return new Producers(stack, url, sandbox);
    }

    public String url() {
        return guest.url();
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    /** The producer's account at Stripe. */
    String payoutAccount() {
        return payoutAccount;
    }

    void onboard(String bankAccount) {
        payoutAccount = onboard(piet, bankAccount);
    }

    /** Somebody with a roof whom Stripe knows. */
    record Producer(String login, Api api, String account) {
    }

    /** Piet and others like him. */
    List<Producer> producers(int count) {
        List<Producer> producers = new ArrayList<>(List.of(
                new Producer("piet", piet, payoutAccount)));
        for (int number = 2; number <= count; number++) {
            String login = "piet" + number;
            addPerson(login, "PRODUCER");
            Api api = guest.as(token(login));
            producers.add(new Producer(login, api, onboard(api, GOOD_BANK)));
        }
        return producers;
    }

    String onboard(Api producer, String bankAccount) {
        producer.post("/api/v1/payout-account", "").expect(200);
        String account = sandbox.list("/v1/accounts").get(0).getString("id");
        sandbox.command("accounts/" + account + "/onboard", "bank_account", bankAccount);
        assertTrue(Patience.until(LIMIT, () -> producer.get("/api/v1/payout-account").expect(200)
                .text("state").equals("ready")));
        return account;
    }

    public void terms(String price, String minimum, String limit) {
        admin.post("/api/v1/payout-terms", Json.createObjectBuilder().add("currency", "EUR")
                .add("buy_back_price", price).add("minimum", minimum)
                .add("approval_above", limit)).expect(201);
    }

    /** Coins on the producer's account; four cost a euro. */
    public void earn(String euros) {
        earn("piet", euros);
    }

    public void earn(String login, String euros) {
        String operation = admin.post("/api/v1/counter-payments", Json.createObjectBuilder()
                .add("login", login).add("amount", euros).add("currency", "EUR")
                .add("reference", UUID.randomUUID().toString())).expect(202).text("operation");
        assertTrue(Patience.until(LIMIT, () -> admin.get("/api/v1/operations/" + operation)
                .expect(200).text("state").equals("confirmed")), "operation " + operation);
    }

    /** A house that counts only what it is told. */
    public void addHouse(String code, String owner) {
        admin.post("/api/v1/meters", OwnUtility.meter(code, "CONSUMPTION", owner)
                .add("simulated", false)).expect(201);
    }

    /** An hour at whose end the display of a house shows this. */
    public void settleAnHour(String code, long registerWh) {
        gateway().post("/api/v1/meters/" + code + "/readings",
                Json.createObjectBuilder().add("register_wh", registerWh)).expect(200);
        guest.post("/api/v1/demo/clock", Json.createObjectBuilder().add("hours", 1)).expect(200);
    }

    private Api gateway() {
        return guest.as(admin.post("/api/v1/tokens", Json.createObjectBuilder()
                .add("name", "gateway").add("scope", "GATEWAY")).expect(201).text("token"));
    }

    Answer ask(String coins) {
        return piet.post("/api/v1/payouts", coins(coins));
    }

    /** The id of an accepted cash-out. */
    String cashOut(String coins) {
        return ask(coins).expect(202).text("id");
    }

    static JsonObjectBuilder coins(String coins) {
        return Json.createObjectBuilder().add("coins", coins);
    }

    JsonObject payout(String id) {
        return admin.get("/api/v1/payouts/" + id).expect(200).json();
    }

    JsonObject await(String id, String state) {
        Patience.until(LIMIT, () -> payout(id).getString("state").equals(state));
        JsonObject payout = payout(id);
        assertEquals(state, payout.getString("state"), payout.toString());
        return payout;
    }

    /** The coins of an account's owner that are free to spend. */
    BigDecimal balance() {
        return balance(piet);
    }

    static BigDecimal balance(Api person) {
        return new BigDecimal(person.get("/api/v1/me").expect(200).text("balance"));
    }

    /** The chain has confirmed an operation or refused it. */
    void awaitAnswered(String operation) {
        assertTrue(Patience.until(LIMIT, () -> ANSWERED.contains(admin.get("/api/v1/operations/"
                + operation).expect(200).text("state"))), "operation " + operation);
    }

    JsonObject totals() {
        return guest.get("/api/v1/grid").expect(200).json().getJsonObject("totals");
    }

    BigDecimal total(String name) {
        return new BigDecimal(totals().getString(name));
    }

    int transfers(String id) {
        return sandbox.list("/v1/transfers?transfer_group=cash-out-" + id).size();
    }

    /** I2 and I7: nothing of a cash-out that has ended is left in escrow. */
    void assertBooksBalance() {
        assertTrue(totals().getBoolean("balanced"), totals()::toString);
        assertEquals(0, BigDecimal.ZERO.compareTo(total("escrow")), totals()::toString);
        JsonObject checks = admin.post("/api/v1/checks", "").expect(200).json();
        assertEquals(0, checks.getInt("broken"), checks::toString);
    }

    /** Something that only time does, such as growing old. */
    int afterwards(String change, String id) throws SQLException {
        return afterwards(change, List.of(id));
    }

    int afterwards(String change, List<String> ids) throws SQLException {
        try (Connection connection = database();
                PreparedStatement statement = connection.prepareStatement(change)) {
            int changed = 0;
            for (String id : ids) {
                statement.setObject(1, UUID.fromString(id));
                changed += statement.executeUpdate();
            }
            connection.commit();
            return changed;
        }
    }

    /** Stripe was asked for the money and has not told; nobody asks again for an hour. */
    void putOff(String id) {
        assertTrue(Patience.until(LIMIT, () -> isPutOff(id)), () -> payout(id).toString());
    }

    private boolean isPutOff(String id) {
        try {
            return afterwards("""
                    update billing_cash_out set due_at = clock_timestamp() + interval '1 hour'
                    where id = ? and state = 'TRANSFERRING' and unanswered > 0
                      and leased_until is null""", id) == 1;
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    /** By what the chain knows the only cash-out that has coins set aside. */
    String reference() throws SQLException {
        try (Connection connection = database();
                PreparedStatement statement = connection.prepareStatement(
                        "select cash_out from chain_escrow");
                ResultSet row = statement.executeQuery()) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }

    /** In this utility, until a commit. */
    private Connection database() throws SQLException {
        Connection connection = DriverManager.getConnection(settings.get("gridborne.db.url"),
                settings.get("gridborne.db.owner"), settings.get("gridborne.db.owner-password"));
        connection.setAutoCommit(false);
        try (PreparedStatement tenant = connection.prepareStatement("""
                select set_config('app.tenant', id::text, true) from tenant_tenant
                where slug = ?""")) {
            tenant.setString(1, guest.url().replaceAll("^http://([^.]+)\\..*$", "$1"));
            tenant.execute();
        }
        return connection;
    }

    String token(String login) {
        return guest.post("/api/v1/tokens", Json.createObjectBuilder().add("name", "test")
                .add("login", login).add("password", OwnUtility.PASSWORD)).expect(201)
                .text("token");
    }

    void addPerson(String login, String... roles) {
        admin.post("/api/v1/people", Json.createObjectBuilder().add("name", login)
                .add("login", login).add("password", OwnUtility.PASSWORD)
                .add("roles", Json.createArrayBuilder(List.of(roles)))).expect(201);
    }
}
