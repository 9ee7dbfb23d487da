package gridborne.billing.cashout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.grid.AccountNumber;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.CashOut;
import gridborne.payment.CashOut.BankState;
import gridborne.payment.CashOutId;
import gridborne.payment.CashOutState;
import gridborne.payment.PersonReference;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** S7.5: what is unknown is asked about again, by somebody who waits for money. */
class ACashOutNobodyAnswersTest {

    @Test
    void isAskedAboutAtOnceAndThenEveryHalfMinuteForTenMinutes() {
        assertEquals("2 4 8 16 30 30", String.join(" ", IntStream.range(0, 6)
                .mapToObj(times -> Long.toString(patience(times))).toList()));
        long asked = 0;
        for (int times = 0; asked < 600; times++) {
            assertTrue(patience(times) <= 30, "the " + times + ". time");
            asked += patience(times);
        }
    }

    @Test
    void isAskedAboutLessOftenLaterButEveryTenMinutesForEver() {
        assertEquals("60 120 240 480 600 600", String.join(" ", IntStream.range(23, 29)
                .mapToObj(times -> Long.toString(patience(times))).toList()));
        assertEquals(600, patience(Integer.MAX_VALUE - 100));
    }

    private static long patience(int unanswered) {
        Instant then = Instant.parse("2026-11-21T00:00:00Z");
        CashOut cashOut = new CashOut(CashOutId.random(), new AccountNumber(1),
                new PersonReference(UUID.randomUUID()), new Coins(4_000_000),
                new Money(100, Currency.getInstance("EUR")), new CashOutState.Transferring(),
                then, then, BankState.UNKNOWN);
        return new StoredCashOut(cashOut, 1, "acct_1", Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), 1, unanswered)
                .patienceSeconds();
    }
}
