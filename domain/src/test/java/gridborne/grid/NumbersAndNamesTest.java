package gridborne.grid;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What accounts, meters, operations and transactions are called (S2.2). */
class NumbersAndNamesTest {

    private static final long MOST = 0xFFFF_FFFFL;

    @Test
    void ofAccountsHave32Bits() {
        assertEquals(MOST, new AccountNumber(MOST - 1).next().value());
        assertEquals(0, AccountNumber.UTILITY.value());
        refused(() -> new AccountNumber(-1));
        refused(() -> new AccountNumber(MOST + 1));
        assertTrue(new AccountNumber(2).compareTo(new AccountNumber(10)) < 0);
        assertEquals("17", new AccountNumber(17).toString());
    }

    @Test
    void ofMetersStandOnPages() {
        MeterNumber last = new MeterNumber(511);

        assertEquals(1, last.page());
        assertEquals(255, last.indexInPage());
        assertTrue(last.isLastOfPage());
        assertFalse(last.isFirstOfPage());
        assertTrue(last.next().isFirstOfPage());
        assertFalse(last.next().isLastOfPage());
        assertEquals(new MeterNumber(512), MeterNumber.firstOfPage(2));
        assertEquals(MOST, new MeterNumber(MOST).value());
        assertEquals(0, new MeterNumber(0).value());
        refused(() -> new MeterNumber(-1));
        refused(() -> new MeterNumber(MOST + 1));
        assertTrue(last.compareTo(new MeterNumber(1_000)) < 0);
        assertEquals("511", last.toString());
    }

    @Test
    void ofOperationsCountFromZero() {
        assertEquals(new SequenceNumber(1), SequenceNumber.FIRST.next());
        assertEquals(new SequenceNumber(7), new SequenceNumber(2).plus(5));
        refused(() -> new SequenceNumber(-1));
        assertThrows(ArithmeticException.class, () ->
                new SequenceNumber(Long.MAX_VALUE).next());
        assertTrue(new SequenceNumber(9).compareTo(new SequenceNumber(10)) < 0);
        assertEquals("9", new SequenceNumber(9).toString());
    }

    @Test
    void ofMetersAreReadAsPeopleTypeThem() {
        assertEquals(new MeterCode("HOUSE-7"), MeterCode.parse(" house-7 "));
        assertEquals("HOUSE-7", new MeterCode("HOUSE-7").toString());
        assertTrue(new MeterCode("A").compareTo(new MeterCode("B")) < 0);
        assertEquals("A".repeat(32), new MeterCode("A".repeat(32)).value());
        refused(() -> new MeterCode("A".repeat(33)));
        refused(() -> new MeterCode("house 7"));
        refused(() -> MeterCode.parse(null));
    }

    @Test
    void ofTransactionsAreShortenedForTables() {
        TransactionHash hash = new TransactionHash("0x9c1f" + "0".repeat(56) + "77ab");

        assertEquals("0x9c1f…ab", hash.abbreviated().substring(0, 7)
                + hash.abbreviated().substring(hash.abbreviated().length() - 2));
        assertEquals(hash.value(), hash.toString());
        refused(() -> new TransactionHash("0x9C" + "0".repeat(62)));
        refused(() -> new TransactionHash(null));
    }

    @Test
    void ofPaymentsAre32Bytes() {
        PaymentReference reference = new PaymentReference("0a".repeat(32));

        byte[] bytes = new byte[32];
        java.util.Arrays.fill(bytes, (byte) 10);
        assertArrayEquals(bytes, reference.bytes());
        assertTrue(reference.compareTo(new PaymentReference("0b".repeat(32))) < 0);
        refused(() -> new PaymentReference("0a".repeat(31)));
        refused(() -> new PaymentReference(null));
        refused(() -> new PaymentReference("xy".repeat(32)));
    }

    private static void refused(Executable making) {
        assertThrows(IllegalArgumentException.class, making);
    }
}
