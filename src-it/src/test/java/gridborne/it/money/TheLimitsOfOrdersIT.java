package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.rest.Answer;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.junit.jupiter.api.Test;

/** How little and how much one order may be of, as the utility sets it and cards allow it. */
@OnTheStack
class TheLimitsOfOrdersIT {

    private static final String PATH = "/api/v1/order-limits";

    @Test
    void countForOrdersFromThenOn(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        assertEquals("1.00", utility.guest.get(PATH).expect(200).text("minimum"));

        utility.admin.put(PATH, limits("2.50", "40.00", "EUR")).expect(200);

        assertEquals("40.00", utility.guest.get(PATH).expect(200).text("maximum"));
        Answer tooLittle = utility.rosa.post("/api/v1/orders", utility.wish("2.49"))
                .expectProblem(422);
        assertTrue(tooLittle.body().contains("2.50 EUR to 40.00 EUR"), tooLittle.body());
        utility.rosa.post("/api/v1/orders", utility.wish("40.01")).expectProblem(422);
        utility.forOneself(utility.rosa, "2.50");
        assertTrue(Pages.of(utility).text("/m/LAMP-1").contains("40.00"));
    }

    @Test
    void areRefusedWhereNoCardCouldPay(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);

        refused(utility, limits("0.49", "40.00", "EUR"), 422, "0.50 EUR to 999999.99 EUR");
        refused(utility, limits("1.00", "1000000.00", "EUR"), 422, "0.50 EUR to 999999.99 EUR");
        refused(utility, limits("1.00", "40.00", "USD"), 422, "EUR");
        refused(utility, limits("5.00", "4.00", "EUR"), 400, "maximum");
        refused(utility, limits("1.001", "4.00", "EUR"), 400, "minimum");
        utility.rosa.put(PATH, limits("1.00", "40.00", "EUR")).expectProblem(403);
        utility.guest.put(PATH, limits("1.00", "40.00", "EUR")).expectProblem(401);
        assertEquals("1.00", utility.guest.get(PATH).expect(200).text("minimum"));
    }

    @Test
    void areInStepsThatCardsCarry(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack, "KWD", "0.100");

        refused(utility, limits("0.505", "40.000", "KWD"), 422, "0.010 KWD");
        utility.admin.put(PATH, limits("0.510", "99999.990", "KWD")).expect(200);
        refused(utility, limits("0.510", "100000.000", "KWD"), 422, "99999.990 KWD");
    }

    private static void refused(PayingUtility utility, JsonObjectBuilder wish, int status,
                                String says) {
        Answer answer = utility.admin.put(PATH, wish).expectProblem(status);
        assertTrue(answer.body().contains(says), answer.body());
    }

    private static JsonObjectBuilder limits(String least, String most, String currency) {
        return Json.createObjectBuilder().add("minimum", least).add("maximum", most)
                .add("currency", currency);
    }
}
