package gridborne.billing.counter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import gridborne.grid.TenantId;
import gridborne.payment.ReceiptNumber;
import org.junit.jupiter.api.Test;

/** Whoever holds a receipt finds its credit: {@code printf counter:1:2026-0042 | sha256sum}. */
class AReceiptOnTheChainTest {

    @Test
    void isTheHashOfTenantAndReceipt() {
        assertEquals("a7f7730266f6bd60cacbe7dc1ee2e7d0f0b724789e197459d1e50565f3377ce1",
                ReceiptReference.of(new TenantId(1), new ReceiptNumber("2026-0042")).hex());
    }

    @Test
    void isAnotherOneInAnotherTenant() {
        ReceiptNumber receipt = new ReceiptNumber("2026-0042");

        assertNotEquals(ReceiptReference.of(new TenantId(1), receipt),
                ReceiptReference.of(new TenantId(2), receipt));
    }
}
