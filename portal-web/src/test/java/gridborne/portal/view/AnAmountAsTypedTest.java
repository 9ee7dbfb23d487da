package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.money.Coins;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnAmountAsTypedTest {

    private final Words english = new Words(Locale.UK, ZoneOffset.UTC);
    private final Words german = new Words(Locale.GERMANY, ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "2,5", " 2.50 "})
    void mayHaveAPointOrAComma(String typed) {
        assertEquals(Optional.of(Coins.parse("2.5")), english.readCoins(typed));
        assertEquals(Optional.of(Coins.parse("2.5")), german.readCoins(typed));
    }

    @Test
    void isAskedAgainWhereItCouldBeThousands() {
        assertEquals(Optional.empty(), english.readCoins("1,000"));
        assertEquals(Optional.empty(), german.readCoins("1.000"));
        assertEquals(Optional.of(Coins.parse("1")), english.readCoins("1.000"));
        assertEquals(Optional.of(Coins.parse("1")), german.readCoins("1,000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "-1", "1e3", "NaN", "ten", "1.2345678", "1.000,5", "٣"})
    void isNothingElse(String typed) {
        assertEquals(Optional.empty(), english.readCoins(typed));
        assertEquals(Optional.empty(), german.readCoins(typed));
    }

    @Test
    void mayBeMissing() {
        assertEquals(Optional.empty(), english.readCoins(null));
    }
}
