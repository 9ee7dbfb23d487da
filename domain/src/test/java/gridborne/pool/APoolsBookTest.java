package gridborne.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.energy.Hour;
import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.grid.Movement;
import gridborne.grid.Pocket;
import gridborne.grid.Posting;
import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Before, plus in, minus out, is after (S3.3). */
class APoolsBookTest {

    private static final AccountNumber POOL = new AccountNumber(7);
    private static final Pocket ROSA = new Pocket.OfAccount(new AccountNumber(3));
    private static final Pocket LAMP = new Pocket.OfMeter(new MeterNumber(5));
    private static final TransactionHash HASH = new TransactionHash("0x" + "a".repeat(64));
    private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-12-01T00:00:00Z");
    private static final Movement BEFORE = entry(FROM.minusSeconds(1), ROSA, "8");
    private static final Movement GIVEN = entry(FROM, ROSA, "5");
    private static final Movement BY_CARD = entry(FROM.plusSeconds(1), null, "2");
    private static final Movement SPENT = entry(FROM.plusSeconds(2), LAMP, "-4");
    private static final Movement SPENT_AGAIN = entry(TO.minusSeconds(1), LAMP, "-1");
    private static final Movement AFTER = entry(TO, ROSA, "100");
    private final PoolBook book = new PoolBook(POOL, List.of(BEFORE, GIVEN, BY_CARD, SPENT,
            SPENT_AGAIN, AFTER), FROM, TO);

    @Test
    void beginsWithWhatWasThere() {
        assertEquals(coins("8"), book.opening());
    }

    @Test
    void endsWithWhatIsThereThen() {
        assertEquals(coins("10"), book.closing());
        assertEquals(book.closing(), book.opening().plus(book.in()).minus(book.out()));
    }

    @Test
    void holdsTheEntriesOfItsSpan() {
        assertEquals(List.of(GIVEN, BY_CARD, SPENT, SPENT_AGAIN), book.entries());
    }

    @Test
    void namesWhoGave() {
        assertEquals(Map.of(Optional.of(ROSA), coins("5"), Optional.empty(), coins("2")),
                book.came());
        assertEquals(coins("7"), book.in());
    }

    @Test
    void namesWhatWasGivenTo() {
        assertEquals(Map.of(Optional.of(LAMP), coins("5")), book.went());
        assertEquals(coins("5"), book.out());
    }

    @Test
    void knowsTheOtherSideOfAnEntry() {
        assertEquals(Optional.of(LAMP), book.other(SPENT));
        assertEquals(Optional.empty(), book.other(BY_CARD));
        assertEquals(coins("-4"), book.change(SPENT));
    }

    @Test
    void ofAllTimesBeginsWithNothing() {
        PoolBook all = PoolBook.ofAll(POOL, List.of(BEFORE, GIVEN, AFTER));

        assertEquals(Coins.ZERO, all.opening());
        assertEquals(coins("113"), all.closing());
        assertEquals(3, all.entries().size());
        assertEquals(new AccountNumber(7), all.account());
    }

    @Test
    void isTheSameWhateverBecomesOfTheList() {
        List<Movement> some = new ArrayList<>(List.of(BEFORE));
        PoolBook kept = PoolBook.ofAll(POOL, some);

        some.clear();

        assertEquals(List.of(BEFORE), kept.movements());
    }

    private static Movement entry(Instant at, Pocket other, String change) {
        List<Posting> postings = new ArrayList<>();
        postings.add(new Posting(new Pocket.OfAccount(POOL), coins(change)));
        if (other != null) {
            postings.add(new Posting(other, coins(change).negated()));
        }
        return new Movement(Movement.Kind.TRANSFERRED, at, Hour.of(at), HASH, postings,
                Optional.empty());
    }

    private static Coins coins(String decimal) {
        return Coins.parse(decimal);
    }
}
