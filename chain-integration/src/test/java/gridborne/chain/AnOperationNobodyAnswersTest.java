package gridborne.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.grid.JournalEntry;
import gridborne.grid.SequenceNumber;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ten minutes without an answer are an alarm (I9), whatever the reason. */
class AnOperationNobodyAnswersTest extends InAWorld {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    @Test
    void isFoundAfterTheLimit() {
        append(0, 11);

        assertEquals(Optional.of(new SequenceNumber(0)), found());
    }

    @Test
    void isNotFoundBefore() {
        append(0, 9);

        assertEquals(Optional.empty(), found());
    }

    @Test
    void isTheFirstOfThemAll() {
        append(0, 30);
        append(1, 20);
        book(1);

        assertEquals(Optional.of(new SequenceNumber(1)), found());
    }

    @Test
    void isNotOneThatTheChainHasApplied() {
        append(0, 30);
        book(1);

        assertEquals(Optional.empty(), found());
    }

    private void append(long sequence, int minutesAgo) {
        world.portal.act(() -> world.database.change("""
                insert into chain_operation
                    (sequence, kind, call, cause_by, cause_reason, appended_at)
                values (?, 'Close', '', 'test', 'test', now() - ? * interval '1 minute')""",
                sequence, minutesAgo));
    }

    private void book(long nextSequence) {
        world.portal.act(() -> world.database.change("""
                insert into chain_book
                    (chain_id, contract, block, block_hash, block_time, next_sequence)
                values (1, ?, -1, '', now(), ?)""", "0x" + "0".repeat(40), nextSequence));
    }

    private Optional<SequenceNumber> found() {
        return world.portal.read(() -> world.portal.journal().openFor(LIMIT))
                .map(JournalEntry::sequence);
    }
}
