package gridborne.portal.timer;

import static org.junit.jupiter.api.Assertions.assertFalse;

import gridborne.portal.view.RoundRow;
import gridborne.portal.view.Words;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each timer's work has a name that operators read, in both languages. */
class RoundsHaveNamesTest {

    private static final List<String> BESIDE = List.of("settlement", "relays", "live pages",
            "warnings", "founding utilities", "exports", "deletions");

    @Test
    void inBothLanguages() {
        Stream.concat(Arrays.stream(Work.values()).map(Work::words), BESIDE.stream())
                .map(work -> new RoundRow(work, Duration.ZERO)).forEach(row ->
                        Stream.of(Locale.ENGLISH, Locale.GERMAN).forEach(language -> assertFalse(
                                new Words(language, ZoneOffset.UTC).tell(row.told()).isBlank())));
    }
}
