package gridborne.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.money.Money;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An order only rises, has limits and a name that nobody guesses (S7.2, S7.3). */
class AnOrderTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    /** The law behind T2: the highest word counts, in whatever sequence they come. */
    @Test
    void endsAtTheHighestStageInAnySequence() {
        long seed = 20261120;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<OrderStage> said = random.ints(1 + random.nextInt(6), 0,
                    OrderStage.values().length).mapToObj(n -> OrderStage.values()[n]).toList();
            OrderStage end = OrderStage.CREATED;
            for (OrderStage next : said) {
                end = end.rises(next) ? next : end;
            }

            OrderStage highest = Collections.max(said);
            assertEquals(highest, end, "seed " + seed + ": " + said);
        }
    }

    @Test
    void isOpenWhileStripeMaySayMore() {
        assertEquals(List.of(OrderStage.CREATED, OrderStage.OPEN, OrderStage.WAITING),
                Arrays.stream(OrderStage.values()).filter(OrderStage::isOpen).toList());
        assertEquals(List.of(OrderStage.CREATED, OrderStage.OPEN),
                Arrays.stream(OrderStage.values()).filter(OrderStage::isPayable).toList());
    }

    @Test
    void hasANameOfTwentyRandomBytes() {
        assertEquals(27, OrderId.of(new byte[20]).value().length());
        assertThrows(IllegalArgumentException.class, () -> OrderId.of(new byte[16]));
        assertThrows(IllegalArgumentException.class, () -> new OrderId("A".repeat(26)));
        assertThrows(IllegalArgumentException.class, () -> new OrderId("A".repeat(26) + "/"));
        assertThrows(IllegalArgumentException.class, () -> new OrderId(null));
    }

    @Test
    void isNeitherTooSmallNorTooLarge() {
        OrderLimits limits = OrderLimits.usual(EUR);

        assertFalse(limits.allow(new Money(99, EUR)));
        assertTrue(limits.allow(new Money(100, EUR)));
        assertTrue(limits.allow(new Money(150_000, EUR)));
        assertFalse(limits.allow(new Money(150_001, EUR)));
        assertFalse(limits.allow(new Money(200, Currency.getInstance("USD"))));
        assertEquals("0.500 KWD", OrderLimits.usual(Currency.getInstance("KWD")).least()
                .toString());
        assertEquals("100 JPY", OrderLimits.usual(Currency.getInstance("JPY")).least()
                .toString());
        assertThrows(IllegalArgumentException.class,
                () -> new OrderLimits(new Money(5, EUR), new Money(4, EUR)));
    }

    @Test
    void believesOnlySecretsThatLookLikeStripes() {
        assertEquals("a signing secret", new WebhookSecret("whsec_0123456789").toString());
        assertThrows(IllegalArgumentException.class, () -> new WebhookSecret("sk_test_01234567"));
        assertThrows(IllegalArgumentException.class, () -> new WebhookSecret(null));
    }
}
