package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.money.PayingUtility.Placed;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** T4: whoever is not Stripe is not believed, and what does not fit an order gives no coins. */
@OnTheStack
class ForgedMessagesIT {

    private static final int MUTANTS = Boolean.getBoolean("gridborne.soak") ? 10_000 : 200;
    private static final int HUGE = 5 << 20;
    private static final String COMPLETED = "checkout.session.completed";
    private static PayingUtility utility;
    private static PayingUtility neighbour;
    private static Placed order;
    private static JsonObject session;
    private final Random random = new Random(20261120);

    @BeforeAll
    static void orderWithoutPaying(LocalStack stack) {
        utility = PayingUtility.of(stack);
        neighbour = PayingUtility.of(stack);
        order = utility.forLamp(utility.guest, "2.00");
        session = paid(utility.stripe.get("/v1/checkout/sessions/" + order.session()));
    }

    private static JsonObject paid(JsonObject open) {
        return with(with(open, "status", "complete"), "payment_status", "paid");
    }

    private static JsonObject with(JsonObject object, String name, String value) {
        return Json.createObjectBuilder(object).add(name, value).build();
    }

    private static byte[] body() {
        return Message.event(COMPLETED, session).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }

    private List<Supplier<Message>> forgeries() {
        return List.of(
                () -> Message.signed(body(), "whsec_0123456789abcdef", now()),
                () -> Message.signed(body(), neighbour.secret, now()),
                () -> Message.signed(body(), utility.secret, now() - 302 - random.nextInt(1_000)),
                () -> Message.signed(body(), utility.secret, now() + 330 + random.nextInt(1_000)),
                () -> new Message(body(), null),
                () -> new Message(body(), ""),
                () -> new Message(body(), "t=" + now()),
                () -> new Message(body(), "v1=" + Message.hash(body(), utility.secret, now())),
                () -> new Message(body(), "t=" + "9".repeat(random.nextInt(40) + 1) + ",v1=00"),
                () -> onlyOldScheme(body()),
                () -> flipped(Message.signed(body(), utility.secret, now())),
                () -> reserialised(Message.signed(body(), utility.secret, now())),
                () -> Message.signed("[]".getBytes(StandardCharsets.UTF_8), utility.secret, now()),
                () -> Message.signed("{}".getBytes(StandardCharsets.UTF_8), utility.secret, now()),
                () -> Message.signed("null".getBytes(StandardCharsets.UTF_8), utility.secret,
                        now()),
                () -> Message.signed(new byte[0], utility.secret, now()),
                () -> Message.signed(new byte[] {'{', (byte) 0xc3, '}'}, utility.secret, now()),
                () -> Message.signed("[".repeat(5_000).getBytes(StandardCharsets.UTF_8),
                        utility.secret, now()));
    }

    private static Message onlyOldScheme(byte[] body) {
        long seconds = now();
        return new Message(body, "t=" + seconds + ",v0=" + Message.hash(body, utility.secret,
                seconds));
    }

    private Message flipped(Message signed) {
        byte[] changed = signed.body().clone();
        changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        return new Message(changed, signed.signature());
    }

    private static Message reserialised(Message signed) {
        return new Message((new String(signed.body(), StandardCharsets.UTF_8) + " ")
                .getBytes(StandardCharsets.UTF_8), signed.signature());
    }

    @Test
    void areRefusedAtOnce() {
        List<Supplier<Message>> forgeries = forgeries();
        for (int i = 0; i < MUTANTS; i++) {
            int kind = i % forgeries.size();

            assertEquals(400, forgeries.get(kind).get().to(utility.url()), "kind " + kind);
        }
        assertEquals("created", utility.state(order));
    }

    @Test
    void areRefusedHoweverLongTheyAre() {
        int status = Message.signed(new byte[HUGE], utility.secret, now()).to(utility.url());

        assertTrue(status == 400 || status == 0, "status " + status);
        assertEquals("created", utility.state(order));
    }

    /** S7.3: signed by the right secret, and still not what was ordered. */
    @Test
    void giveNoCoinsWhereTheyDoNotFitTheOrder() {
        List<JsonObject> wrong = List.of(
                Message.event(COMPLETED, Json.createObjectBuilder(session)
                        .add("amount_total", 20_000).build()),
                Message.event(COMPLETED, with(session, "currency", "usd")),
                Message.event(COMPLETED, with(session, "id", "cs_test_another")),
                Message.event(COMPLETED, Json.createObjectBuilder(session)
                        .add("livemode", true).build()),
                Message.event(COMPLETED, with(session, "client_reference_id", "B".repeat(27))),
                Json.createObjectBuilder(Message.event(COMPLETED, session))
                        .add("livemode", true).build(),
                Json.createObjectBuilder(Message.event(COMPLETED, session))
                        .add("account", "acct_1somebody").build(),
                Json.createObjectBuilder(Message.event(COMPLETED, session))
                        .add("api_version", "2020-08-27").build());

        wrong.forEach(event -> assertEquals(200, Message.signed(event, utility.secret)
                .to(utility.url())));

        for (JsonObject event : wrong) {
            utility.awaitEvents("parked", parked -> parked.toString()
                    .contains(event.getString("id")));
        }
        assertEquals("created", utility.state(order));
    }

    /** What means nothing here is answered with 200 and kept. */
    @Test
    void ofUnknownKindAreKept() {
        JsonObject event = Message.event("customer.created", Json.createObjectBuilder()
                .add("id", "cus_1").add("object", "customer").build());

        assertEquals(200, Message.signed(event, utility.secret).to(utility.url()));

        utility.awaitEvents("kept", kept -> kept.toString().contains(event.getString("id")));
    }
}
