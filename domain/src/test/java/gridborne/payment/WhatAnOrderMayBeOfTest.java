package gridborne.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.money.Money;
import java.util.Currency;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The least and the most of an order, keys of Stripe's, and the states of refunds and disputes. */
class WhatAnOrderMayBeOfTest {

    private final OrderLimits limits = limits(100, 500);

    @Test
    void isFromTheLeastToTheMost() {
        assertTrue(limits.allow(euros(100)));
        assertTrue(limits.allow(euros(500)));
        assertFalse(limits.allow(euros(99)));
        assertFalse(limits.allow(euros(501)));
        assertFalse(limits.allow(new Money(200, Currency.getInstance("USD"))));
    }

    @Test
    void isWithinWhatOthersAllow() {
        assertTrue(limits.within(limits(100, 500)));
        assertFalse(limits.within(limits(101, 500)));
        assertFalse(limits.within(limits(100, 499)));
        assertEquals(limits(200, 500), limits.narrowedTo(limits(200, 900)));
        assertEquals(limits(100, 400), limits.narrowedTo(limits(50, 400)));
        assertEquals(limits(600, 600), limits.narrowedTo(limits(600, 900)));
    }

    @Test
    void isUsuallyACoinToAYearsEnergy() {
        assertEquals(limits(100, 150_000), OrderLimits.usual(Currency.getInstance("EUR")));
        assertEquals(200_000, OrderLimits.usual(Currency.getInstance("JPY")).most().minorUnits());
        assertEquals(500, OrderLimits.usual(Currency.getInstance("KWD")).least().minorUnits());
    }

    @Test
    void isOfSomethingInOneCurrency() {
        assertEquals(euros(7), limits(7, 7).least());
        assertThrows(IllegalArgumentException.class, () -> limits(0, 1));
        assertThrows(IllegalArgumentException.class, () -> limits(2, 1));
        assertThrows(IllegalArgumentException.class, () -> new OrderLimits(euros(1),
                new Money(2, Currency.getInstance("USD"))));
    }

    @Test
    void isPaidWithASecretKeyThatIsNeverSpoken() {
        assertTrue(new StripeKey("sk_live_12345678").live());
        assertFalse(new StripeKey("rk_test_12345678").live());
        assertEquals("a live Stripe key", new StripeKey("rk_live_12345678").toString());
        assertEquals("a test Stripe key", new StripeKey("sk_test_12345678").toString());
        assertThrows(IllegalArgumentException.class, () -> new StripeKey("pk_test_12345678"));
        assertThrows(IllegalArgumentException.class, () -> new StripeKey(null));
    }

    @ParameterizedTest
    @EnumSource(ReversalState.class)
    void isNotOverWhileSomethingIsAwaited(ReversalState state) {
        Set<ReversalState> open = EnumSet.of(ReversalState.PENDING, ReversalState.REQUIRES_ACTION,
                ReversalState.UNDER_REVIEW, ReversalState.INQUIRY, ReversalState.NEEDS_RESPONSE);

        assertEquals(!open.contains(state), state.isFinal());
        assertEquals(state == ReversalState.INQUIRY || state == ReversalState.NEEDS_RESPONSE,
                state.awaitsEvidence());
        assertEquals(state, state.max(ReversalState.PENDING));
        assertEquals(ReversalState.WON, state.max(ReversalState.WON));
    }

    private static OrderLimits limits(long least, long most) {
        return new OrderLimits(euros(least), euros(most));
    }

    private static Money euros(long minor) {
        return new Money(minor, Currency.getInstance("EUR"));
    }
}
