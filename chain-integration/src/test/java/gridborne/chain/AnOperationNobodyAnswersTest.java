package gridborne.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.chain.journal.StuckOperations;
import gridborne.grid.SequenceNumber;
import gridborne.grid.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten minutes without an answer are an alarm (I9), once. */
class AnOperationNobodyAnswersTest {

    private final TestDatabase database = TestDatabase.create();
    private final TenantId tenant = database.addTenant("commons");
    private final StuckOperations stuck = new StuckOperations(database, database);
    private final Logger logger = Logger.getLogger(StuckOperations.class.getName());
    private final List<LogRecord> alarms = new ArrayList<>();
    private final Handler listening = new Handler() {
        @Override
        public void publish(LogRecord alarm) {
            alarms.add(alarm);
        }

        @Override
        public void flush() {
        }

        @Override
        public void close() {
        }
    };

    @BeforeEach
    void listen() {
        logger.addHandler(listening);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(listening);
    }

    @Test
    void isToldOnce() {
        append(0, 11);

        look();
        look();

        assertEquals(1, alarms.size());
        assertEquals(Level.SEVERE, alarms.get(0).getLevel());
        assertTrue(alarms.get(0).getMessage().contains("Operation 0"), alarms.get(0).getMessage());
    }

    @Test
    void isNotToldBefore() {
        append(0, 9);

        look();

        assertEquals(List.of(), alarms);
    }

    @Test
    void isToldAgainForTheNextOne() {
        append(0, 30);
        append(1, 20);

        look();
        database.within(tenant, () -> database.run(
                () -> database.change("update chain_book set next_sequence = 1")));
        look();

        assertEquals(2, alarms.size());
    }

    private void append(long sequence, int minutesAgo) {
        database.within(tenant, () -> database.run(() -> {
            database.change("""
                    insert into chain_book (chain_id, contract, block, block_hash, block_time)
                    values (1, ?, -1, '', now()) on conflict do nothing""", "0x" + "0".repeat(40));
            return database.change("""
                    insert into chain_operation
                        (sequence, kind, call, cause_by, cause_reason, appended_at)
                    values (?, 'Close', '', 'test', 'test', now() - ? * interval '1 minute')""",
                    new SequenceNumber(sequence).value(), minutesAgo);
        }));
    }

    private void look() {
        database.within(tenant, () -> {
            stuck.look(tenant);
            return null;
        });
    }
}
