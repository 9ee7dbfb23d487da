package gridborne.tenants.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TheAuditChainTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00.123456Z");
    private static final AuditEntry ENTRY =
            new AuditEntry(7, AT, "person 1", "meter added", "HOUSE-7", "10 kW");
    private static final String BEFORE = AuditEntry.BEFORE_THE_FIRST;

    @Test
    void givesTheSameEntryTheSameHash() {
        AuditEntry same = new AuditEntry(7, AT, "person 1", "meter added", "HOUSE-7", "10 kW");

        assertEquals(ENTRY.hash(BEFORE), same.hash(BEFORE));
    }

    @Test
    void coversEverythingInAnEntryAndTheOneBefore() {
        String hash = ENTRY.hash(BEFORE);

        assertNotEquals(hash, ENTRY.hash("1" + BEFORE.substring(1)));
        for (AuditEntry changed : List.of(
                new AuditEntry(8, AT, "person 1", "meter added", "HOUSE-7", "10 kW"),
                new AuditEntry(7, AT.plusNanos(1), "person 1", "meter added", "HOUSE-7", "10 kW"),
                new AuditEntry(7, AT.plusSeconds(1), "person 1", "meter added", "HOUSE-7", "10 kW"),
                new AuditEntry(7, AT, "person 2", "meter added", "HOUSE-7", "10 kW"),
                new AuditEntry(7, AT, "person 1", "meter retired", "HOUSE-7", "10 kW"),
                new AuditEntry(7, AT, "person 1", "meter added", "HOUSE-8", "10 kW"),
                new AuditEntry(7, AT, "person 1", "meter added", "HOUSE-7", "11 kW"))) {
            assertNotEquals(hash, changed.hash(BEFORE));
        }
    }

    @Test
    void doesNotLetATextSlipIntoTheNextField() {
        AuditEntry slipped = new AuditEntry(7, AT, "person 1", "meter addedHOUSE", "-7", "10 kW");

        assertNotEquals(ENTRY.hash(BEFORE), slipped.hash(BEFORE));
    }
}
