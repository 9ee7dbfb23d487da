package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.money.Coins;
import gridborne.tenants.founding.FoundingWish;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form that founds a utility is read, or names the first field that cannot be. */
class AUtilityAsTypedTest {

    private static Map<String, Object> form() {
        Map<String, Object> form = new HashMap<>(TypedUtility.USUAL);
        form.putAll(Map.of("name", "Sunny Hill", "slug", " sunny-hill ", "adminName", "Ada",
                "adminMail", "ada@example.org"));
        return form;
    }

    @Test
    void isRead() {
        Map<String, Object> form = form();
        form.put("coinPrice", "0,30");
        form.put("accent", "#7A1F5C");

        FoundingWish wish = new TypedUtility(form).wish();

        assertEquals(Optional.empty(), new TypedUtility(form).problem());
        assertEquals("sunny-hill", wish.utility().slug());
        assertEquals(30, wish.utility().coinPrice().perCoin().minorUnits());
        assertEquals(Coins.parse("1"), wish.utility().tariff().price().perKilowattHour());
        assertEquals("#7A1F5C", wish.accent().orElseThrow().toString());
    }

    @ParameterizedTest
    @CsvSource({"name, '', found.badName", "slug, A, found.slug.bad",
        "slug, www, found.slug.reserved", "zone, Europe/Nowhere, found.badZone",
        "locale, xx-XX, look.badLocale", "currency, EURO, found.badCurrency",
        "coin, '', found.badCoin", "coinPrice, 0, found.badCoinPrice",
        "coinPrice, 0.251, found.badCoinPrice", "price, much, found.badTariff",
        "fee, -1, found.badTariff", "accent, teal, look.badAccent",
        "adminName, '', found.badAdmin", "adminMail, ada, found.badMail"})
    void namesWhatCannotBeRead(String field, String typed, String sentence) {
        Map<String, Object> form = form();
        form.put(field, typed);

        assertEquals(Optional.of(sentence), new TypedUtility(form).problem().map(Sentence::key));
    }

    @Test
    void takesYenWithoutDecimals() {
        Map<String, Object> form = form();
        form.put("currency", "jpy");
        form.put("coinPrice", "30");

        assertEquals(30, new TypedUtility(form).wish().utility().coinPrice().perCoin()
                .minorUnits());
    }
}
