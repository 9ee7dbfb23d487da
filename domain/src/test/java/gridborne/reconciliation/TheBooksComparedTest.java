package gridborne.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.money.Coins;
import gridborne.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Coins = reserve, and what the figures of a comparison say (I10, docs/adr/0018). */
class TheBooksComparedTest {

    private static final Figures EVEN = figures("30");

    @Test
    void countTheMoneyThatPayersHaveNotHadBack() {
        assertEquals(euros(1_000 - 100 - 200 + 700), EVEN.reserve());
    }

    @Test
    void countWhatStripeHolds() {
        assertEquals(euros(1_000 - 100 - 200 - 40 + 5), EVEN.atStripe());
    }

    @Test
    void countTheCoinsThatItBought() {
        assertEquals(Coins.parse("30"), EVEN.coinsOfReserve());
        assertTrue(EVEN.balance());
        assertFalse(figures("30.000001").balance());
    }

    @Test
    void agreeOnlyWhereNothingDiffersAndTheCoinsAreThere() {
        assertTrue(made(EVEN).agrees());
        assertFalse(made(figures("29")).agrees());
        assertFalse(made(EVEN, DifferenceKind.OPERATIONS_OPEN).agrees());
        assertFalse(made(EVEN, DifferenceKind.CHARGE_DIFFERS).agrees());
    }

    @Test
    void areOnTheirWayOnlyWhereAllOfItIs() {
        assertFalse(made(EVEN).isOnItsWay());
        assertTrue(made(EVEN, DifferenceKind.OPERATIONS_OPEN, DifferenceKind.PAYMENT_OPEN)
                .isOnItsWay());
        assertFalse(made(EVEN, DifferenceKind.OPERATIONS_OPEN, DifferenceKind.COINS_DIFFER)
                .isOnItsWay());
    }

    @ParameterizedTest
    @EnumSource(DifferenceKind.class)
    void sayWhatToDo(DifferenceKind kind) {
        assertTrue(kind.remedy().endsWith("."), kind.remedy());
        assertEquals(List.of(DifferenceKind.PAYMENT_OPEN, DifferenceKind.REVERSAL_OPEN,
                DifferenceKind.OPERATIONS_OPEN).contains(kind), kind.isOnItsWay());
    }

    private static Reconciliation made(Figures figures, DifferenceKind... kinds) {
        return new Reconciliation("1", Instant.EPOCH, "test", Optional.empty(), figures,
                List.of(kinds).stream().map(kind -> new Difference(kind, "any", "any")).toList());
    }

    private static Figures figures(String onChain) {
        return new Figures(euros(1_000), euros(100), euros(200), euros(40), euros(5), euros(700),
                Coins.parse("40"), Coins.parse("28"), Coins.parse("12"), Coins.parse("26"),
                Coins.parse(onChain));
    }

    private static Money euros(long minor) {
        return new Money(minor, Currency.getInstance("EUR"));
    }
}
