package gridborne.chain.sender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.chain.contract.OperationCall;
import gridborne.chain.contract.OperationKind;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many operations go into one transaction. */
class ABatchTest {

    private static final long LARGE_BLOCK = 300_000_000;

    @Test
    void takesEverythingThatFits() {
        Batch batch = Batch.of(calls(OperationKind.FUND, 100, 10), LARGE_BLOCK);

        assertEquals(10, batch.calls().size());
    }

    @Test
    void staysBelowTheGasOfATransaction() {
        Batch batch = Batch.of(calls(OperationKind.ADD_METER, 132, 1_000), LARGE_BLOCK);

        long gas = batch.calls().size() * OperationKind.ADD_METER.gasFor(132);
        assertTrue(gas <= Batch.MOST_GAS && batch.gas() <= Batch.MOST_GAS, batch.gas() + " gas");
        assertTrue(gas + OperationKind.ADD_METER.gasFor(132) > Batch.MOST_GAS - 200_000,
                "room for one more");
    }

    @Test
    void staysBelowTheGasOfASmallBlock() {
        Batch batch = Batch.of(calls(OperationKind.FUND, 100, 100), 1_000_000);

        assertTrue(batch.gas() <= 1_000_000, batch.gas() + " gas");
    }

    @Test
    void staysBelowTheBytesOfATransaction() {
        Batch batch = Batch.of(calls(OperationKind.CLOSE, 30_000, 10), LARGE_BLOCK);

        assertEquals(3, batch.calls().size());
    }

    @Test
    void isNeverEmpty() {
        Batch batch = Batch.of(calls(OperationKind.REPORT, 100_000, 1), LARGE_BLOCK);

        assertEquals(1, batch.calls().size());
        assertEquals(Batch.MOST_GAS, batch.gas());
    }

    private static List<OperationCall> calls(OperationKind kind, int bytes, int count) {
        return Collections.nCopies(count, new OperationCall(kind, new byte[bytes]));
    }
}
