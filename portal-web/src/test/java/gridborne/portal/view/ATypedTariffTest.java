package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.energy.EnergyPrice;
import gridborne.grid.FeePolicy;
import gridborne.grid.Tariff;
import gridborne.money.Coins;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ATypedTariffTest {

    private static final Words ENGLISH = new Words(Locale.ENGLISH, ZoneOffset.UTC);
    private static final Words GERMAN = new Words(Locale.GERMAN, ZoneOffset.UTC);

    @Test
    void isReadInTheLanguageOfThePage() {
        Tariff tariff = new Tariff(new EnergyPrice(1_250), new FeePolicy.Percent(250));

        assertEquals(Optional.of(tariff),
                new TypedTariff("1.25", "PERCENT", "2.5").read(ENGLISH));
        assertEquals(Optional.of(tariff), new TypedTariff("1,25", "PERCENT", "2,5").read(GERMAN));
    }

    @Test
    void mayBeFreeAndTakeNothing() {
        assertEquals(Optional.of(new Tariff(new EnergyPrice(0), new FeePolicy.Flat(Coins.ZERO))),
                new TypedTariff("0", "FLAT", "0.00").read(ENGLISH));
    }

    /** What a page fills in is what it reads again, in either language. */
    @Test
    void readsWhatItWrote() {
        for (FeePolicy fee : List.of(new FeePolicy.Flat(Coins.parse("0.01")),
                new FeePolicy.PerMember(Coins.parse("0.000001")), new FeePolicy.Percent(1))) {
            Tariff tariff = new Tariff(new EnergyPrice(1_001), fee);

            assertEquals(Optional.of(tariff), TypedTariff.of(tariff, ENGLISH).read(ENGLISH));
            assertEquals(Optional.of(tariff), TypedTariff.of(tariff, GERMAN).read(GERMAN));
        }
    }

    @Test
    void isNoneWhereItCannotBeOne() {
        for (TypedTariff typed : List.of(new TypedTariff("", "FLAT", "0.01"),
                new TypedTariff("1.0005", "FLAT", "0.01"), new TypedTariff("-1", "FLAT", "0.01"),
                new TypedTariff("1", "PERCENT", "101"), new TypedTariff("1", "PERCENT", "0.001"),
                new TypedTariff("one", "FLAT", "0.01"), new TypedTariff("1", "FLAT", ""))) {
            assertEquals(Optional.empty(), typed.read(ENGLISH), typed.toString());
        }
    }
}
