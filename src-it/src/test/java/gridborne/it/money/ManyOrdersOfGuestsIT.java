package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.rest.Answer;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Anybody may order, but not without end: each order asks Stripe for a page. */
@OnTheStack
class ManyOrdersOfGuestsIT {

    private static final int AT_ONCE = 30;
    private static final int OF_A_PERSON = 60;

    @Test
    void areStoppedForAWhileWithoutStoppingResidents(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        utility.guest.post("/api/v1/orders", utility.wish("0.01").add("meter", "LAMP-1"))
                .expectProblem(422);

        List<CompletableFuture<Answer>> wishes = IntStream.range(0, AT_ONCE + 10)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> utility.guest.post(
                        "/api/v1/orders", utility.wish("2.00").add("meter", "LAMP-1")))).toList();
        List<Integer> answers = wishes.stream().map(CompletableFuture::join).map(Answer::status)
                .toList();

        long taken = answers.stream().filter(status -> status == 201).count();
        long refused = answers.stream().filter(status -> status == 429).count();
        assertEquals(answers.size(), taken + refused, answers::toString);
        assertTrue(taken >= AT_ONCE && refused > 0, answers::toString);
        assertRefusedOnThePage(utility);
        utility.forLamp(utility.rosa, "2.00");
    }

    /** Also by auto top-up's own way out: topping up once what was agreed to. */
    @Test
    void areStoppedForEachPersonAlone(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        utility.rosa.put("/api/v1/me/auto-top-up", utility.wish("2.00").add("threshold_coins", "5")
                .add("monthly_ceiling", "10.00").add("email", "rosa@example.org")).expect(200);
        List<Answer> answers = IntStream.range(0, OF_A_PERSON + 10)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> utility.rosa.post(
                        "/api/v1/orders", utility.wish("2.00")))).toList().stream()
                .map(CompletableFuture::join).toList();

        Answer refused = answers.stream().filter(answer -> answer.status() == 429).findFirst()
                .orElseGet(() -> untilRefused(utility));
        assertTrue(refused.body().contains("Try again in"), refused.body());
        assertTrue(answers.stream().allMatch(answer -> answer.status() == 201
                || answer.status() == 429), answers::toString);
        assertNotToppedUpOnce(Pages.of(utility).signedIn("rosa"));
        utility.forLamp(utility.guest, "2.00");
    }

    private static Answer untilRefused(PayingUtility utility) {
        Answer answer = utility.rosa.post("/api/v1/orders", utility.wish("2.00"));
        for (int again = 0; again < AT_ONCE && answer.status() != 429; again++) {
            answer = utility.rosa.post("/api/v1/orders", utility.wish("2.00"));
        }
        return answer.expectProblem(429);
    }

    private static void assertNotToppedUpOnce(Pages rosas) {
        HttpResponse<byte[]> answer = rosas.post("/home/auto-top-up", Map.of("once", "yes"));
        for (int again = 0; again < AT_ONCE && answer.statusCode() == 303; again++) {
            answer = rosas.post("/home/auto-top-up", Map.of("once", "yes"));
        }
        assertEquals(429, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertTrue(text.contains("id=\"problem\""), text);
        assertTrue(text.contains("many orders") || text.contains("viele Bestellungen"), text);
        assertTrue(text.contains("rosa@example.org"), text);
    }

    private static void assertRefusedOnThePage(PayingUtility utility) {
        HttpResponse<byte[]> page = untilRefused(Pages.of(utility));
        long wait = Long.parseLong(page.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(wait > 0 && wait <= 21, "Retry-After " + wait);
        String text = new String(page.body(), StandardCharsets.UTF_8);
        assertTrue(text.contains("id=\"problem\""), text);
        assertTrue(text.contains("many orders") || text.contains("viele Bestellungen"), text);
    }

    /** On a slow machine one more may have become free meanwhile. */
    private static HttpResponse<byte[]> untilRefused(Pages pages) {
        HttpResponse<byte[]> answer = order(pages);
        for (int again = 0; again < AT_ONCE && answer.statusCode() != 429; again++) {
            answer = order(pages);
        }
        assertEquals(429, answer.statusCode());
        return answer;
    }

    private static HttpResponse<byte[]> order(Pages pages) {
        return pages.post("/orders", Map.of("meter", "LAMP-1", "preset", "2.00"));
    }
}
