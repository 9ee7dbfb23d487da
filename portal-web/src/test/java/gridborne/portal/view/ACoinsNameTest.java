package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.money.Coins;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A utility's own word for a coin stands in the texts, never in what people wrote. */
class ACoinsNameTest {

    @Test
    void standsWhereTheTextsSayCoins() {
        Words words = new Words(Locale.ENGLISH, ZoneOffset.UTC, new CoinName("hikari"));

        assertEquals("39.00 hikari", words.say("kpi.coins", Coins.parse("39")));
        assertEquals("coins for a coin", words.say("plain", "coins for a coin"));
    }

    @Test
    void isWrittenAsItIsWhateverSignsItHas() {
        Words words = new Words(Locale.GERMAN, ZoneOffset.UTC, new CoinName("{Sol} d'or $1"));

        assertEquals("39,00 {Sol} d'or $1", words.say("kpi.coins", Coins.parse("39")));
    }

    @Test
    void isTheUsualOneUntilSomebodyChoosesAnother() {
        assertEquals("39.00 coins", new Words(Locale.ENGLISH, ZoneOffset.UTC)
                .say("kpi.coins", Coins.parse("39")));
    }
}
