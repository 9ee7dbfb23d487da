package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.it.money.PayingUtility.Placed;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** S3.1: currencies with no decimals and with three. */
@OnTheStack
class OrdersInOtherCurrenciesIT {

    @ParameterizedTest
    @CsvSource({"JPY, 30, 300, 10, 3.5, 400", "KWD, 0.100, 1.230, 12.3, 1.2305, 400"})
    void giveTheCoinsOfTheirPrice(String currency, String price, String amount, String coins,
                                  String tooFine, int refused, LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack, currency, price);
        utility.rosa.post("/api/v1/orders", utility.wish(tooFine)).expectProblem(refused);
        Placed order = utility.forOneself(utility.rosa, amount);

        utility.stripe.pay(order.session(), PayingUtility.GOOD_CARD);

        utility.awaitState(order, "credited");
        assertEquals(0, new BigDecimal(coins).compareTo(utility.balanceOf(utility.rosa)));
        assertEquals(amount, utility.order(order.id()).getString("amount"));
    }

    /** Cards carry two decimals of a dinar. */
    @Test
    void areTakenInStepsThatCardsCarry(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack, "KWD", "0.100");

        utility.rosa.post("/api/v1/orders", utility.wish("1.235")).expectProblem(422);
    }
}
