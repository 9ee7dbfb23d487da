package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.money.PayingUtility.Placed;
import gridborne.it.rest.AtOnce;
import gridborne.it.rest.Figures;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.File;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * T1 and T5: each message many times, at once, to two portals, also while secrets are exchanged: no
 * coin is lost, none is doubled, no secret is refused before its end or accepted after it.
 */
@OnTheStack
@ArquillianTest
class MessagesToTwoPortalsIT {

    private static final boolean SOAK = Boolean.getBoolean("gridborne.soak");
    private static final int ORDERS = SOAK ? 950 : 25;
    private static final int MOST_COPIES = 20;
    private static final int AT_ONCE = 32;
    private static final int STREAMS = 8;
    private static final int ROTATIONS = SOAK ? 200 : 2;
    private final Random random = new Random(20261122);

    @ArquillianResource
    private URL other;

    @Deployment(testable = false)
    static WebArchive portal() {
        return ShrinkWrap.create(ZipImporter.class, "portal.war")
                .importFrom(new File(System.getProperty("gridborne.stack.home"), "portal.war"))
                .as(WebArchive.class);
    }

    @Test
    void creditEachOrderOnce(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        List<Placed> orders = placed(utility, ORDERS);
        List<Callable<Integer>> deliveries = new ArrayList<>();
        for (Placed order : orders) {
            Message message = Message.signed(paid(utility, order), utility.secret);
            for (int copy = random.nextInt(MOST_COPIES); copy >= 0; copy--) {
                int port = anyPort(utility);
                deliveries.add(() -> message.to(utility.url(), port));
            }
        }
        Collections.shuffle(deliveries, random);

        AtOnce.all(AT_ONCE, deliveries).forEach(status -> assertEquals(200, status));

        assertCreditedOnce(utility, orders);
    }

    /** S7.4: each round another secret, whose predecessor ends while messages come with both. */
    @Test
    void takeEachSecretFromItsBeginningToItsEnd(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        List<Placed> orders = placed(utility, ROTATIONS);
        List<JsonObject> events = orders.stream().map(order -> paid(utility, order)).toList();
        List<Integer> ports = List.of(URI.create(utility.url()).getPort(), other.getPort());
        String secret = utility.secret;
        long before = 0;
        long after = 0;
        for (int round = 1; round <= ROTATIONS; round++) {
            Rotation rotation = new Rotation(utility, secret, "whsec_" + UUID.randomUUID(),
                    ports);
            Rotation.Counts counts = rotation.among(events.subList(0, round));
            before += counts.before();
            after += counts.after();
            secret = rotation.next();
        }

        String story = ROTATIONS + " secrets, messages with a secret: " + before
                + " before its end, " + after + " after it";
        assertTrue(before >= ROTATIONS && after >= ROTATIONS, story);
        Figures.keep("T5 " + story);
        assertCreditedOnce(utility, orders);
    }

    /** Orders placed at both portals. */
    private List<Placed> placed(PayingUtility utility, int count) {
        utility.stripe.command("delivery", "paused", "true");
        return AtOnce.all(STREAMS, IntStream.range(0, count).mapToObj(number -> {
            int port = anyPort(utility);
            return (Callable<Placed>) () -> utility.forOneself(utility.rosa.through(port),
                    "2.00");
        }).toList());
    }

    private int anyPort(PayingUtility utility) {
        return random.nextBoolean() ? URI.create(utility.url()).getPort() : other.getPort();
    }

    private static void assertCreditedOnce(PayingUtility utility, List<Placed> orders) {
        orders.forEach(order -> utility.awaitState(order, "credited"));
        utility.assertIssued(new BigDecimal(8 * orders.size()).toPlainString());
        assertEquals("[]", utility.events("parked").toString());
        assertEquals("[]", utility.events("waiting").toString());
        utility.assertBooksAgree();
    }

    /** Each remembers secrets, and neither believes by one that the other has ended (S7.4). */
    @Test
    void areBelievedByTheSecretsOfTheMoment(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        String secret = "whsec_" + UUID.randomUUID().toString().replace("-", "");
        assertEquals(400, deliver(utility, secret, other.getPort()));

        String id = utility.believe(secret).text("id");
        assertEquals(200, deliver(utility, secret, other.getPort()));
        assertEquals(200, deliver(utility, utility.secret, other.getPort()));

        utility.admin.delete("/api/v1/payment-account/webhook-secrets/" + id).expect(204);
        assertEquals(400, deliver(utility, secret, other.getPort()));
        assertEquals(200, deliver(utility, utility.secret, other.getPort()));
        assertEquals(400, deliver(utility, secret, URI.create(utility.url()).getPort()));
    }

    private static int deliver(PayingUtility utility, String secret, int port) {
        return Message.signed(Message.event("customer.created", Json.createObjectBuilder()
                .add("id", "cus_1").add("object", "customer").build()), secret)
                .to(utility.url(), port);
    }

    /** Paid at Stripe, whose message comes from here: as often and as signed as the trial wants. */
    private static JsonObject paid(PayingUtility utility, Placed order) {
        return Message.event("checkout.session.completed", utility.stripe.pay(order.session(),
                PayingUtility.GOOD_CARD));
    }
}
