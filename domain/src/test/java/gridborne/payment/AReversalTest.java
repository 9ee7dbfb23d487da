package gridborne.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gridborne.money.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What Stripe tells of a refund or a dispute, in whatever order it is heard (S7.6, T2). */
class AReversalTest {

    private static final Instant TIME = Instant.parse("2026-11-20T18:00:00Z");

    @Test
    void isGoneWhileItIsNotFailed() {
        assertEquals(euros(250), told(250, 0, ReversalState.PENDING).gone());
    }

    @Test
    void isNotGoneOnceItHasFailed() {
        Reversal refund = told(250, 250, ReversalState.FAILED)
                .merged(told(250, 0, ReversalState.SUCCEEDED));

        assertEquals(euros(0), refund.gone());
        assertEquals(ReversalState.FAILED, refund.state());
    }

    @Test
    void isNeverGoneTwiceTheOtherWay() {
        assertEquals(euros(0), told(0, 250, ReversalState.WON).gone());
    }

    @Test
    void isNotMergedWithAnother() {
        Reversal one = told(250, 0, ReversalState.PENDING);
        Reversal other = new Reversal("re_2", ReversalKind.REFUND, "pi_1", euros(1), euros(0),
                ReversalState.PENDING, Optional.empty(), TIME, Optional.empty());

        assertThrows(IllegalArgumentException.class, () -> one.merged(other));
    }

    @Test
    void keepsWhatAnyMessageKnewWhicheverCameFirst() {
        Reversal one = reversal("pi_1", Optional.of("fraudulent"), TIME, Optional.empty());
        Reversal other = reversal("pi_1", Optional.of("general"), TIME.plusSeconds(9),
                Optional.of(TIME));

        assertEquals(one.merged(other), other.merged(one));
        assertEquals(Optional.of("general"), one.merged(other).reason());
        assertEquals(TIME, one.merged(other).openedAt());
        assertEquals(Optional.of(TIME), one.merged(other).answerBy());
    }

    @Test
    void isNotMergedWithThatOfAnotherPaymentOrKind() {
        Reversal one = reversal("pi_1", Optional.empty(), TIME, Optional.empty());
        Reversal refund = new Reversal(one.id(), ReversalKind.REFUND, "pi_1", euros(1), euros(0),
                ReversalState.PENDING, Optional.empty(), TIME, Optional.empty());

        assertThrows(IllegalArgumentException.class, () -> one.merged(reversal("pi_2",
                Optional.empty(), TIME, Optional.empty())));
        assertThrows(IllegalArgumentException.class, () -> one.merged(refund));
    }

    @Test
    void isOfMoneyThatGoesAndComesInOneCurrency() {
        assertThrows(IllegalArgumentException.class, () -> told(-1, 0, ReversalState.LOST));
        assertThrows(IllegalArgumentException.class, () -> told(0, -1, ReversalState.LOST));
        assertThrows(IllegalArgumentException.class, () -> new Reversal("dp_1",
                ReversalKind.DISPUTE, "pi_1", euros(1), new Money(0,
                        Currency.getInstance("USD")), ReversalState.LOST, Optional.empty(), TIME,
                Optional.empty()));
    }

    private static Reversal reversal(String intent, Optional<String> reason, Instant openedAt,
                                     Optional<Instant> answerBy) {
        return new Reversal("dp_9", ReversalKind.DISPUTE, intent, euros(1), euros(0),
                ReversalState.LOST, reason, openedAt, answerBy);
    }

    @RepeatedTest(50)
    void endsAtTheSameWhateverTheOrderAndNumberOfMessages(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Reversal> messages = new ArrayList<>(List.of(
                told(0, 0, ReversalState.INQUIRY), told(250, 0, ReversalState.NEEDS_RESPONSE),
                told(250, 0, ReversalState.UNDER_REVIEW), told(250, 0, ReversalState.LOST),
                told(250, 100, ReversalState.WON)));
        messages.addAll(messages.subList(0, random.nextInt(messages.size())));
        Collections.shuffle(messages, random);

        Reversal end = messages.stream().reduce(Reversal::merged).orElseThrow();

        assertEquals(told(250, 100, ReversalState.WON), end,
                "seed " + repetition.getCurrentRepetition());
        assertEquals(euros(150), end.gone());
    }

    private static Reversal told(long withdrawn, long reinstated, ReversalState state) {
        return new Reversal("re_1", ReversalKind.REFUND, "pi_1", euros(withdrawn),
                euros(reinstated), state, Optional.of("fraudulent"), TIME, Optional.empty());
    }

    private static Money euros(long cents) {
        return new Money(cents, Currency.getInstance("EUR"));
    }
}
