package gridborne.tenants.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gridborne.energy.EnergyPrice;
import gridborne.grid.FeePolicy;
import gridborne.grid.Tariff;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.money.Money;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ANewUtilityTest {

    private static NewTenant utility(String slug, Duration grace) {
        return new NewTenant(slug, "Sunny Hill", ZoneId.of("Europe/Berlin"), Locale.GERMAN, "sun",
                new CoinPrice(new Money(25, Currency.getInstance("EUR"))),
                new Tariff(new EnergyPrice(1000), new FeePolicy.Flat(Coins.ZERO)), grace, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"commons", "sunny-hill", "a1", "x-9"})
    void hasASlugThatIsAHostName(String slug) {
        assertEquals(slug, utility(slug, Duration.ZERO).slug());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Commons", "1st", "-a", "a-", "a.b", "a_b", "www", "api",
            "a23456789012345678901234567890123", "ü1"})
    void isRefusedWithASlugThatIsNone(String slug) {
        assertThrows(IllegalArgumentException.class, () -> utility(slug, Duration.ZERO));
    }

    @Test
    void closesItsHourBeforeTheNextOneEnds() {
        assertThrows(IllegalArgumentException.class,
                () -> utility("commons", Duration.ofMinutes(60)));
        assertThrows(IllegalArgumentException.class,
                () -> utility("commons", Duration.ofMinutes(-1)));
    }

    @Test
    void keepsItsFeeInTwoColumns() {
        for (FeePolicy fee : new FeePolicy[] {new FeePolicy.Flat(new Coins(10_000)),
            new FeePolicy.PerMember(new Coins(7)), new FeePolicy.Percent(250)}) {
            assertEquals(fee, StoredFeePolicy.of(fee).feePolicy());
        }
    }
}
