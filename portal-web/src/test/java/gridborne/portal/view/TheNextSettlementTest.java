package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.grid.BookHead;
import gridborne.grid.ContractAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TheNextSettlementTest {

    private static final BookHead OPEN_SINCE_FIVE = new BookHead(
            new ContractAddress(31337, "0x5fbdb2315678afecb367f032d93f642f64180aa3"), 7,
            Instant.parse("2026-03-12T16:00:00Z"), SettledHours.FIVE_O_CLOCK);

    @ParameterizedTest
    @CsvSource({
        "2026-03-12T16:00:00Z, RUNNING",
        "2026-03-12T16:59:59Z, RUNNING",
        "2026-03-12T17:00:00Z, WAITING_FOR_READINGS",
        "2026-03-12T17:05:00Z, SETTLING",
        "2026-03-12T17:14:59Z, SETTLING",
        "2026-03-12T17:15:00Z, LATE"})
    void knowsWhereTheOpenHourStands(Instant now, NextHour.State expected) {
        assertEquals(expected, NextHour.of(OPEN_SINCE_FIVE, now, Duration.ofMinutes(5)).state());
    }
}
