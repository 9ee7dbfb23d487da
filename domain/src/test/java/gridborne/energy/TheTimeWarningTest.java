package gridborne.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People are warned at 7, 3 and 1 days (S6.4). */
class TheTimeWarningTest {

    @ParameterizedTest
    @CsvSource({"169,", "168, A_WEEK", "73, A_WEEK", "72, THREE_DAYS", "25, THREE_DAYS",
        "24, A_DAY", "0, A_DAY"})
    void isTheMostUrgentThatHolds(long hours, TimeWarning warning) {
        Duration left = Duration.ofHours(hours);

        assertEquals(Optional.ofNullable(warning),
                TimeWarning.of(new TimeLeft(left, left, left)));
    }
}
