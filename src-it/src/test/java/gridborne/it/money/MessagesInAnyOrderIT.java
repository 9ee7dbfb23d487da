package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.rest.AtOnce;
import gridborne.it.rest.Figures;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.machine.Patience;
import jakarta.json.JsonObject;
import java.io.File;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * T2 and T14: what Stripe tells of payments, their refunds and disputes comes in any sequence, some
 * of it twice, that of many orders mixed, at two portals at once: one final state.
 * {@code -Dgridborne.soak=true} tries a thousand orders of each kind.
 */
@OnTheStack
@ArquillianTest
class MessagesInAnyOrderIT {

    private static final boolean SOAK = Boolean.getBoolean("gridborne.soak");
    private static final int OF_A_KIND = SOAK ? 1_000 : 6;
    /** Its messages are mixed; a wave is short enough for nobody to ask Stripe meanwhile. */
    private static final int OF_A_KIND_IN_A_WAVE = 50;
    private static final int AT_ONCE = 12;
    private static final Duration LIMIT = SOAK ? Duration.ofMinutes(20) : Duration.ofMinutes(3);
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @ArquillianResource
    private URL other;

    @Deployment(testable = false)
    static WebArchive portal() {
        return ShrinkWrap.create(ZipImporter.class, "portal.war")
                .importFrom(new File(System.getProperty("gridborne.stack.home"), "portal.war"))
                .as(WebArchive.class);
    }

    @Test
    void ofPaymentsEndTheSame(LocalStack stack) {
        tried(stack, OrderStory.PAYMENTS);
    }

    @Test
    void ofRefundsAndDisputesEndTheSame(LocalStack stack) {
        tried(stack, OrderStory.REVERSALS);
    }

    private void tried(LocalStack stack, List<OrderStory> stories) {
        PayingUtility utility = PayingUtility.of(stack, "EUR", "0.30");
        utility.stripe.command("delivery", "paused", "true");
        Map<AReversedOrder, OrderStory> orders = new LinkedHashMap<>();
        List<JsonObject> told = new ArrayList<>();
        for (int done = 0; done < OF_A_KIND; done += OF_A_KIND_IN_A_WAVE) {
            orders.putAll(wave(utility, stories, Math.min(OF_A_KIND_IN_A_WAVE,
                    OF_A_KIND - done)));
            List<JsonObject> news = news(utility, told.isEmpty() ? "" : id(told.get(0)));
            told.addAll(0, news);
            send(utility, news);
        }

        assertTrue(Patience.until(LIMIT, () -> utility.events("received").isEmpty()
                && utility.events("waiting").isEmpty()), this::story);
        BigDecimal left = orders.values().stream().map(OrderStory::coinsLeft)
                .map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertTrue(Patience.until(LIMIT, () -> left.compareTo(
                utility.balanceOf(utility.rosa)) == 0),
                () -> story() + utility.balanceOf(utility.rosa) + " is not " + left);
        orders.forEach((order, story) -> story.awaitEnd(order));
        utility.assertIssuedLessRedeemed(left);
        assertEquals("[]", utility.events("parked").toString(), this::story);
        utility.assertBooksAgree();
        Figures.keep("T2, T14 " + stories + ": " + orders.size() + " orders, " + told.size()
                + " messages, " + story());
    }

    private String story() {
        return "seed " + seed + ": ";
    }

    /** As many orders of each kind, placed at both portals by several at once. */
    private Map<AReversedOrder, OrderStory> wave(PayingUtility utility,
                                                 List<OrderStory> stories, int ofAKind) {
        List<OrderStory> mixed = new ArrayList<>();
        stories.forEach(story -> mixed.addAll(Collections.nCopies(ofAKind, story)));
        Collections.shuffle(mixed, random);
        List<Callable<AReversedOrder>> calls = new ArrayList<>();
        for (OrderStory story : mixed) {
            int port = anyPort(utility);
            calls.add(() -> {
                AReversedOrder order = new AReversedOrder(utility,
                        utility.forOneself(utility.rosa.through(port), "3.00"));
                story.happen(order);
                return order;
            });
        }
        Map<AReversedOrder, OrderStory> orders = new LinkedHashMap<>();
        List<AReversedOrder> placed = AtOnce.all(AT_ONCE, calls);
        for (int i = 0; i < placed.size(); i++) {
            orders.put(placed.get(i), mixed.get(i));
        }
        return orders;
    }

    private int anyPort(PayingUtility utility) {
        return random.nextBoolean() ? URI.create(utility.url()).getPort() : other.getPort();
    }

    /** What the account has told since a message, the newest first. */
    private static List<JsonObject> news(PayingUtility utility, String last) {
        List<JsonObject> all = new ArrayList<>();
        boolean more = true;
        while (more) {
            JsonObject page = utility.stripe.get("/v1/events?limit=100" + (all.isEmpty() ? ""
                    : "&starting_after=" + id(all.get(all.size() - 1))));
            List<JsonObject> newer = page.getJsonArray("data").getValuesAs(JsonObject.class)
                    .stream().takeWhile(event -> !id(event).equals(last)).toList();
            all.addAll(newer);
            more = page.getBoolean("has_more")
                    && newer.size() == page.getJsonArray("data").size();
        }
        return all;
    }

    private static String id(JsonObject event) {
        return event.getString("id");
    }

    /** Each to one of the two portals, a third of them twice. */
    private void send(PayingUtility utility, List<JsonObject> events) {
        List<Callable<Integer>> deliveries = new ArrayList<>();
        for (JsonObject event : events) {
            for (int copies = random.nextInt(3) == 0 ? 2 : 1; copies > 0; copies--) {
                int port = anyPort(utility);
                deliveries.add(() -> Message.signed(event, utility.secret)
                        .to(utility.url(), port));
            }
        }
        Collections.shuffle(deliveries, random);
        AtOnce.all(AT_ONCE, deliveries).forEach(status -> assertEquals(200, status, this::story));
    }
}
