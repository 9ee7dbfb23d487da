package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.it.money.PayingUtility.Placed;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** T1: each message many times, at once, to two portals: no coin is lost, none is doubled. */
@OnTheStack
@ArquillianTest
class MessagesToTwoPortalsIT {

    private static final int ORDERS = Boolean.getBoolean("gridborne.soak") ? 950 : 25;
    private static final int MOST_COPIES = 20;
    private static final int AT_ONCE = 32;
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
    void creditEachOrderOnce(LocalStack stack) throws Exception {
        PayingUtility utility = PayingUtility.of(stack);
        int own = URI.create(utility.url()).getPort();
        List<Placed> orders = new ArrayList<>();
        List<Callable<Integer>> deliveries = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            Placed order = utility.forOneself(utility.rosa, "2.00");
            orders.add(order);
            Message message = Message.signed(Message.event("checkout.session.completed",
                    paid(utility, order)), utility.secret);
            for (int copy = random.nextInt(MOST_COPIES); copy >= 0; copy--) {
                int port = random.nextBoolean() ? own : other.getPort();
                deliveries.add(() -> message.to(utility.url(), port));
            }
        }
        Collections.shuffle(deliveries, random);

        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        for (Future<Integer> status : threads.invokeAll(deliveries)) {
            assertEquals(200, status.get());
        }
        threads.shutdown();

        orders.forEach(order -> utility.awaitState(order, "credited"));
        utility.assertIssued(new BigDecimal(8 * ORDERS).toPlainString());
        assertEquals("[]", utility.events("parked").toString());
        assertEquals("[]", utility.events("waiting").toString());
    }

    private static JsonObject paid(PayingUtility utility, Placed order) {
        return Json.createObjectBuilder(utility.stripe.get("/v1/checkout/sessions/"
                + order.session())).add("status", "complete").add("payment_status", "paid")
                .build();
    }
}
