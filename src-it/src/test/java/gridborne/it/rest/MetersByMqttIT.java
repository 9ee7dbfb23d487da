package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import gridborne.stack.mqtt.Broker;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Readings and decisions by MQTT: the same as by REST (S4, S6.2). */
@OnTheStack
class MetersByMqttIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int READINGS = 20;

    private static LocalStack running;
    private static OwnUtility utility;
    private static OwnUtility neighbour;
    private static URI broker;

    @BeforeAll
    static void setUp(LocalStack stack) {
        running = stack;
        utility = OwnUtility.of(stack);
        neighbour = OwnUtility.of(stack);
        broker = URI.create(stack.access().mqttUrl().orElseThrow());
    }

    /** S4.6. */
    @Test
    void takesAReadingAndAnswersWithTheDecision() {
        try (MqttDevice device = device("answer", "HOUSE-1")) {
            device.says(topic("HOUSE-1", "register"), reading(utility.gateway.token(), 1_500));

            JsonObject answer = device.awaited(1);
            assertTrue(answer.getBoolean("connected"), answer::toString);
            assertEquals("10 coins are left.", answer.getString("reason"));
            assertEquals("ACTUAL", answer.getString("quality"));
        }
        utility.gateway.post("/api/v1/meters/HOUSE-1/readings", "{\"register_wh\": 1499}")
                .expectProblem(422);
    }

    /** S4.7: twice the same is the same; another value of the hour is refused. */
    @Test
    void takesTheEnergyOfAnHourAndTheKeyOfTheMeter() {
        addMeter("HOUR-1");
        String key = utility.admin.post("/api/v1/meters/HOUR-1/keys", "").expect(201)
                .text("token");
        int hour = utility.guest.get("/api/v1/grid").expect(200).json().getInt("hour") - 1;
        String payload = "{\"key\": \"" + key + "\", \"hour\": " + hour + ", \"energy_wh\": %d}";
        try (MqttDevice device = device("answer", "HOUR-1")) {
            for (int times = 1; times <= 2; times++) {
                device.says(topic("HOUR-1", "register"), payload.formatted(300));
                assertEquals("ACTUAL", device.awaited(times).getString("quality"));
            }
            device.says(topic("HOUR-1", "register"), payload.formatted(301));

            assertRefused(device.awaited(3));
        }
    }

    /** S6.2: whoever subscribes later is told how the relay stands. */
    @Test
    void tellsOfEveryDecisionAndKeepsTheLastOne() {
        addMeter("DARK-1");
        try (MqttDevice relay = device("relay", "DARK-1")) {
            JsonObject cut = relay.awaited(1);
            fund("DARK-1", "1");
            JsonObject connected = relay.awaited(said -> said.getBoolean("connected"));

            assertFalse(cut.getBoolean("connected"));
            assertEquals("There are no coins on the meter. Fund it to connect it.",
                    cut.getString("reason"));
            assertTrue(connected.getInt("decision") > cut.getInt("decision"));
            try (MqttDevice late = device("relay", "DARK-1")) {
                assertEquals(connected, late.awaited(1));
            }
        }
    }

    /** S4.2. */
    @Test
    void refusesWhoeverMayNotDeliver() {
        addMeter("SHUT-1");
        addMeter("SHUT-2");
        String keyOfAnother = utility.admin.post("/api/v1/meters/SHUT-2/keys", "").expect(201)
                .text("token");
        try (MqttDevice device = device("answer", "SHUT-1")) {
            int asked = 0;
            for (String key : List.of("gb_unknown", "", neighbour.gateway.token(),
                    utility.rosa.token(), keyOfAnother)) {
                device.says(topic("SHUT-1", "register"), reading(key, 5_000));
                assertRefused(device.awaited(++asked));
            }
        }
        utility.gateway.post("/api/v1/meters/SHUT-1/readings", "{\"register_wh\": 1001}")
                .expect(200);
    }

    /** S4.2: whatever comes, nothing changes, there is a reason, and the next one is taken. */
    @Test
    void refusesWhatIsNoReading() {
        addMeter("BAD-1");
        String key = utility.gateway.token();
        List<String> nonsense = List.of("", "nonsense", "[]", "{}", "null", "{\"key\":", "}",
                "{\"register_wh\": 2000}", "{\"key\": null, \"register_wh\": 2000}",
                "{\"key\": 7, \"register_wh\": 2000}", said(key, "\"2000\""), said(key, "1.5"),
                said(key, "1e309"), said(key, "1e999999999"), said(key, "9223372036854775808"),
                said(key, "null"), said(key, "-1"), said(key, "9223372036854775807"),
                said(key, "NaN"), said(key, "2000, \"at\": \"yesterday\""),
                said(key, "2000, \"at\": \"2999-01-01T00:00:00Z\""),
                said(key, "2000, \"hour\": 5, \"energy_wh\": 5"), "{\"key\": \"" + key + "\"}",
                said(key, "2000") + "{}", "[".repeat(3_000), "x".repeat(5_000));
        try (MqttDevice device = device("answer", "BAD-1")) {
            int asked = 0;
            for (String payload : nonsense) {
                device.says(topic("BAD-1", "register"), payload);
                assertRefused(device.awaited(++asked));
            }
            device.says(topic("BAD-1", "register"),
                    "{\"key\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));
            assertRefused(device.awaited(++asked));
            device.says(topic("BAD-1", "register"), reading(key, 1_001));

            assertEquals("ACTUAL", device.awaited(++asked).getString("quality"));
        }
    }

    /** Nodes of the portal share the readings, evenly or not; here one of them is the test. */
    @Test
    void givesEachReadingToOneNode() {
        addMeter("SHARE-1");
        try (MqttDevice device = device("answer", "SHARE-1");
                MqttDevice otherNode = new MqttDevice(broker)
                        .hears("$share/gridborne/+/meters/+/register")) {
            for (int i = 1; i <= READINGS; i++) {
                device.says(topic("SHARE-1", "register"),
                        reading(utility.gateway.token(), 1_000 + i));
            }

            assertTrue(Patience.until(LIMIT, () ->
                    device.count() + otherNode.count() >= READINGS));
            assertEquals(READINGS, device.count() + otherNode.count());
        }
    }

    /** What is said where nobody can be meant stops nothing. */
    @Test
    void passesOverTopicsOfNoMeter() {
        String key = utility.gateway.token();
        try (MqttDevice device = new MqttDevice(broker).hears(topic("NOPE", "answer"))) {
            for (String topic : List.of("/meters//register", "../meters/x y/register",
                    "nobody/meters/HOUSE-1/register", slug() + "/meters/ü/register")) {
                device.says(topic, reading(key, 2_000));
            }
            device.says(topic("NOPE", "register"), reading(key, 2_000));

            assertEquals("There is no meter NOPE here. Check the code on its sticker.",
                    device.awaited(1).getString("reason"));
        }
    }

    /** What was decided meanwhile is told afterwards; the portal runs on. */
    @Test
    void survivesABrokerThatIsAway() {
        addMeter("AWAY-1");
        try (MqttDevice relay = device("relay", "AWAY-1")) {
            assertFalse(relay.awaited(1).getBoolean("connected"));
        }
        Broker ours = running.broker().orElseThrow();
        ours.stop();
        try {
            fund("AWAY-1", "3");
            assertTrue(utility.guest.get("/api/v1/meters/AWAY-1").expect(200).json()
                    .getBoolean("connected"));
        } finally {
            ours.start();
        }

        try (MqttDevice relay = device("relay", "AWAY-1");
                MqttDevice device = device("answer", "AWAY-1")) {
            assertEquals("3", relay.awaited(said -> said.getBoolean("connected"))
                    .getString("balance"));
            device.says(topic("AWAY-1", "register"), reading(utility.gateway.token(), 1_001));
            assertEquals("ACTUAL", device.awaited(1).getString("quality"));
        }
    }

    private static void assertRefused(JsonObject answer) {
        assertTrue(answer.isNull("connected"), answer::toString);
        assertTrue(answer.getString("reason").endsWith("."), answer::toString);
    }

    private static MqttDevice device(String what, String code) {
        return new MqttDevice(broker).hears(topic(code, what));
    }

    private static String topic(String code, String what) {
        return slug() + "/meters/" + code + "/" + what;
    }

    private static String slug() {
        String host = URI.create(utility.url()).getHost();
        return host.substring(0, host.indexOf('.'));
    }

    private static String reading(String key, long registerWh) {
        return said(key, Long.toString(registerWh));
    }

    private static String said(String key, String register) {
        return "{\"key\": \"" + key + "\", \"register_wh\": " + register + "}";
    }

    private static void addMeter(String code) {
        utility.admin.post("/api/v1/meters", OwnUtility.meter(code, "CONSUMPTION", "rosa")
                .add("simulated", false)).expect(201);
    }

    private static void fund(String code, String coins) {
        utility.settled(utility.rosa.post("/api/v1/meters/" + code + "/fund",
                Json.createObjectBuilder().add("coins", coins)).expect(202).text("operation"));
    }
}
