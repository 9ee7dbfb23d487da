package gridborne.it.money;

import static gridborne.it.money.AReversedOrder.assertAmount;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money goes back, and the coins follow it (S7.6, T14). A coin costs 0.30: nothing divides. */
@OnTheStack
class ARefundIT {

    private static PayingUtility utility;

    @BeforeEach
    void setUp(LocalStack stack) {
        if (utility == null) {
            utility = PayingUtility.of(stack, "EUR", "0.30");
        }
    }

    @Test
    void ofUnspentCoinsTakesThemFromTheAccount() {
        BigDecimal before = utility.balanceOf(utility.rosa);
        AReversedOrder order = forRosa("3.00");

        JsonObject made = order.refundAll().expect(201).json();

        assertEquals("made", made.getString("state"));
        order.awaitTaken("3.00", "10");
        order.awaitOrderState("refunded");
        assertEquals(0, before.compareTo(utility.balanceOf(utility.rosa)));
    }

    @Test
    void ofSpentCoinsLeavesAVisibleDebt() {
        BigDecimal before = utility.balanceOf(utility.rosa);
        AReversedOrder order = forRosa("3.00");
        BigDecimal all = utility.balanceOf(utility.rosa);
        utility.admin.get("/api/v1/grid").expect(200);
        utility.rosa.post("/api/v1/meters/LAMP-1/fund", Json.createObjectBuilder()
                .add("coins", all.toPlainString())).expect(202);
        order.awaitThat(() -> utility.balanceOf(utility.rosa).signum() == 0);

        order.refundAll().expect(201);

        order.awaitTaken("3.00", "10");
        assertAmount("-10", utility.balanceOf(utility.rosa));
        Pages home = Pages.of(utility).signedIn("rosa");
        assertSays(home.text("/home"), "Your account owes 10.00 coins", "€3.00 of a payment of"
                + " €3.00 were refunded; 10.00 coins were taken back", "€3.00 would even it out",
                "/orders/" + order.order().id());
        assertSays(home.text("/home?language=de"), "Ihr Konto schuldet 10,00 Coins");
        assertReceiptTellsOf(order);
        forRosa("3.00");
        assertAmount("0", utility.balanceOf(utility.rosa));
        assertFalse(home.text("/home").contains("data-testid=\"debt\""));
        assertEquals(0, before.compareTo(BigDecimal.ZERO.max(before)));
    }

    @Test
    void ofALampTakesWhatItHasNotUsed() {
        BigDecimal before = utility.balanceOf("LAMP-1");
        AReversedOrder order = AReversedOrder.paid(utility, utility.forLamp(utility.guest,
                "3.00"), "reconnected");

        order.refundAll().expect(201);

        order.awaitThat(() -> order.moneyBack().getString("coins_from_meter").equals("10"));
        order.awaitTaken("3.00", "10");
        assertEquals(0, before.compareTo(utility.balanceOf("LAMP-1")));
        order.awaitOrderState("refunded");
    }

    /** Seven parts of 2.00, whose coins are no whole number, take exactly all of them. */
    @Test
    void inManyPartsTakesExactlyTheCoinsOfTheOrder() {
        BigDecimal before = utility.balanceOf(utility.rosa);
        AReversedOrder order = forRosa("2.00");
        for (int part = 0; part < 6; part++) {
            order.refund("0.29").expect(201);
        }
        order.awaitTaken("1.74", "5.799999");
        order.awaitOrderState("partly_refunded");

        order.refund("0.27").expectProblem(422);
        order.refund("0.26").expect(201);

        order.awaitTaken("2.00", "6.666666");
        assertEquals(0, before.compareTo(utility.balanceOf(utility.rosa)));
        order.refund("0.01").expectProblem(422);
    }

    @Test
    void madeInTheDashboardIsTheSame() {
        BigDecimal before = utility.balanceOf(utility.rosa);
        AReversedOrder order = forRosa("3.00");

        order.refundInDashboard("300");

        order.awaitTaken("3.00", "10");
        order.awaitOrderState("refunded");
        assertEquals(0, before.compareTo(utility.balanceOf(utility.rosa)));
    }

    @Test
    void thatTheBankSendsBackGivesTheCoinsAgain() {
        AReversedOrder order = forRosa("3.00");
        BigDecimal after = utility.balanceOf(utility.rosa);
        String refund = order.refundInDashboard("300");
        order.awaitTaken("3.00", "10");

        utility.stripe.command("refunds/" + refund + "/fail");

        order.awaitTaken("0.00", "0");
        order.awaitOrderState("credited");
        assertEquals(0, after.compareTo(utility.balanceOf(utility.rosa)));
    }

    @Test
    void isMadeOnceWhenStripesAnswerIsLost() {
        AReversedOrder order = forRosa("3.00");
        utility.stripe.command("faults", "trouble", "lost_answer", "path", "/v1/refunds",
                "times", "3");

        JsonObject asked = order.refund("1.00").expect(202).json();
        utility.stripe.forgetFaults();

        assertEquals("asked", asked.getString("state"));
        order.awaitThat(() -> order.moneyBack().getJsonArray("refunds").getJsonObject(0)
                .getString("state").equals("made"));
        order.awaitTaken("1.00", "3.333333");
        assertEquals(1, order.moneyBack().getJsonArray("reversals").size());
    }

    /** Each sees the account's debt; one of them evens it out, not both. */
    @Test
    void ofTwoOrdersTakesNoMoreFromTheirLampThanIsOwed() {
        BigDecimal rest = utility.balanceOf(utility.rosa);
        if (rest.signum() > 0) {
            utility.rosa.post("/api/v1/meters/LAMP-1/fund", Json.createObjectBuilder()
                    .add("coins", rest.toPlainString())).expect(202);
        }
        AReversedOrder own = forRosa("3.00");
        own.awaitThat(() -> utility.balanceOf(utility.rosa).compareTo(BigDecimal.TEN) == 0);
        BigDecimal lamp = utility.balanceOf("LAMP-1");
        AReversedOrder one = forRosasLamp("3.00");
        AReversedOrder other = forRosasLamp("3.00");

        one.refundInDashboard("300");
        other.refundInDashboard("300");

        one.awaitTaken("3.00", "10");
        other.awaitTaken("3.00", "10");
        one.awaitThat(() -> utility.balanceOf(utility.rosa).signum() == 0
                && utility.balanceOf("LAMP-1").compareTo(lamp.add(BigDecimal.TEN)) == 0);
    }

    /** The admin's form: a part, why, and meant; sent twice it counts once. */
    @Test
    void isGivenOnAPage() {
        AReversedOrder order = forRosa("3.00");
        Pages admin = Pages.of(utility).signedIn("admin");
        String page = "/admin/refunds?order=" + order.order().id();
        assertSays(admin.text("/orders/" + order.order().id()), page);
        assertSays(admin.text(page), "Can still go back", "€3.00", "name=\"seen\" value=\"0-0\"");
        assertSays(admin.text(page + "&language=de"), "Kann noch zurückgehen", "3,00 €");
        Map<String, String> wish = Map.of("order", order.order().id(), "amount", "1.00",
                "reason", "sold twice", "sure", "yes", "seen", "0-0");

        assertRefused(admin, wish, "amount", "much", "amount of money");
        assertRefused(admin, wish, "reason", "", "say why");
        assertRefused(admin, wish, "sure", null, "tick");
        assertRefused(admin, wish, "amount", "3.01", "€3.00 can still go back");
        assertRefused(admin, wish, "order", "A".repeat(27), "no paid order");
        HttpResponse<byte[]> made = admin.post("/admin/refunds", wish);

        assertTrue(made.headers().firstValue("Location").orElse("").endsWith("&done=MADE"),
                made::toString);
        order.awaitTaken("1.00", "3.333333");
        assertSays(admin.text(page), "€2.00", "made");
        assertRefused(admin, wish, "amount", "1.00", "since you opened this page");
        assertEquals(1, order.moneyBack().getJsonArray("reversals").size());
        assertEquals(403, Pages.of(utility).signedIn("rosa").post("/admin/refunds", wish)
                .statusCode());
    }

    private static void assertRefused(Pages admin, Map<String, String> wish, String field,
                                      String typed, String words) {
        Map<String, String> wrong = new HashMap<>(wish);
        if (typed == null) {
            wrong.remove(field);
        } else {
            wrong.put(field, typed);
        }
        HttpResponse<byte[]> answer = admin.post("/admin/refunds", wrong);
        assertEquals(422, answer.statusCode());
        assertSays(new String(answer.body(), StandardCharsets.UTF_8), words);
    }

    private static AReversedOrder forRosasLamp(String amount) {
        return AReversedOrder.paid(utility, utility.forLamp(utility.rosa, amount), "reconnected");
    }

    @Test
    void needsAnAdminAndAPaidOrder() {
        AReversedOrder order = forRosa("3.00");

        utility.rosa.post("/api/v1/orders/" + order.order().id() + "/refunds", "{}")
                .expectProblem(403);
        utility.admin.post("/api/v1/orders/" + "A".repeat(27) + "/refunds", "{}")
                .expectProblem(404);
        utility.admin.post("/api/v1/orders/" + utility.forOneself(utility.rosa, "3.00").id()
                + "/refunds", "{}").expectProblem(422);
        order.refund("-1.00").expectProblem(400);
        order.refund("3.01").expectProblem(422);
        assertTrue(order.moneyBack().getJsonArray("reversals").isEmpty());
    }

    /** The page and the file: what went back, what remains, the coins and their transaction. */
    private static void assertReceiptTellsOf(AReversedOrder order) {
        Pages guest = Pages.of(utility);
        String receipt = "/orders/" + order.order().id() + "/receipt";
        JsonArray steps = utility.order(order.order().id()).getJsonArray("steps");
        String taken = steps.getJsonObject(steps.size() - 1).getString("transaction");
        assertSays(guest.text(receipt), "Refunded", "€3.00 on ", "Remains paid", "€0.00",
                "10.000000", "/transactions/" + taken);
        try (PdfReader file = new PdfReader(guest.get(receipt + ".pdf").body())) {
            String text = new PdfTextExtractor(file).getTextFromPage(1)
                    .replaceAll("\\s+", "").replace("\u00a0", "");
            assertTrue(text.contains("Refunded€3.00on") && text.contains(taken), text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void assertSays(String page, String... words) {
        String said = page.replace("&nbsp;", " ").replace('\u00a0', ' ');
        for (String word : words) {
            assertTrue(said.contains(word), word + " is not in " + said);
        }
    }

    private static AReversedOrder forRosa(String amount) {
        return AReversedOrder.paid(utility, utility.forOneself(utility.rosa, amount), "credited");
    }
}
