package gridborne.billing.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.money.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** I10: Stripe's book comes with the newest first; only a last page makes it read. */
class AReadingInPagesTest {

    private static final Money NOTHING = new Money(0, Currency.getInstance("EUR"));
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void isReadUntilItsNewestBookingOnceTheLastPageIsThere() {
        Reading first = Reading.NEVER.after(page(9, 8), false);
        Reading last = first.after(page(7, 6), true);

        assertTrue(first.isUnderWay());
        assertEquals(Optional.empty(), first.readUntil());
        assertEquals(Optional.of("txn_8"), first.reached());
        assertFalse(last.isUnderWay());
        assertEquals(Optional.of(at(9)), last.readUntil());
    }

    @Test
    void thatBreaksOffHidesNothingThatWasReadBefore() {
        Reading before = Reading.NEVER.after(page(3), true);

        Reading brokenOff = before.after(page(9, 8), false);

        assertEquals(Optional.of(at(3)), brokenOff.readUntil());
    }

    @Test
    void ofNothingNewIsAsReadAsBefore() {
        Reading before = Reading.NEVER.after(page(3), true);

        assertEquals(before, before.after(List.of(), true));
        assertEquals(Reading.NEVER, Reading.NEVER.after(List.of(), true));
    }

    private static List<Booking> page(int... hours) {
        return IntStream.of(hours).mapToObj(hour -> new Booking("txn_" + hour,
                Booking.Kind.OTHER, "topup", Optional.empty(), Optional.empty(), NOTHING, NOTHING,
                at(hour))).toList();
    }

    private static Instant at(int hour) {
        return NOON.plusSeconds(3600L * hour);
    }
}
