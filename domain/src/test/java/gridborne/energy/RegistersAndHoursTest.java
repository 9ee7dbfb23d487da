package gridborne.energy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.money.Coins;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** S3.1, S3.2, S4.1: registers only grow, hours are UTC. */
class RegistersAndHoursTest {

    @Test
    void theEnergyOfAnHourIsTheDifferenceOfTwoRegisters() {
        assertEquals(new Energy(3_000), new Register(123_000).since(new Register(120_000)));
        assertEquals(Energy.ZERO, new Register(123_000).since(new Register(123_000)));
    }

    @Test
    void aRegisterThatWentBackHasNoEnergy() {
        Register last = new Register(1_350);
        assertTrue(new Register(1_200).isBelow(last));
        assertThrows(IllegalArgumentException.class, () -> new Register(1_200).since(last));
    }

    @Test
    void aRegisterFitsFortyBits() {
        assertEquals(Register.MAX_WATT_HOURS, new Register((1L << 40) - 1).wattHours());
        assertThrows(IllegalArgumentException.class, () -> new Register(1L << 40));
        assertThrows(IllegalArgumentException.class, () -> new Register(-1));
    }

    @Test
    void anHourIsNumberedFromTheEpoch() {
        Hour hour = Hour.of(Instant.parse("2026-11-20T18:23:45Z"));

        assertEquals(Instant.parse("2026-11-20T18:00:00Z"), hour.start());
        assertEquals(hour.next().start(), hour.end());
    }

    @Test
    void anHourIsDueAfterItsGrace() {
        Hour hour = Hour.of(Instant.parse("2026-11-20T18:00:00Z"));
        Duration grace = Duration.ofMinutes(5);

        assertFalse(hour.isDue(Instant.parse("2026-11-20T19:04:59Z"), grace));
        assertTrue(hour.isDue(Instant.parse("2026-11-20T19:05:00Z"), grace));
    }

    @Test
    void theDayTheClocksGoBackHasTwentyFiveHours() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        Hour first = Hour.of(ZonedDateTime.of(2026, 10, 25, 0, 0, 0, 0, berlin).toInstant());
        Hour nextDay = Hour.of(ZonedDateTime.of(2026, 10, 26, 0, 0, 0, 0, berlin).toInstant());

        assertEquals(25, nextDay.number() - first.number());
    }

    @Test
    void aKilowattHourCostsACoinUnlessTheTariffSaysOtherwise() {
        EnergyPrice price = EnergyPrice.ofCoinsPerKilowattHour(Coins.parse("1"));

        assertEquals(1_000, price.microcoinsPerWh());
        assertEquals(Coins.parse("1"), price.perKilowattHour());
        assertThrows(IllegalArgumentException.class,
                () -> EnergyPrice.ofCoinsPerKilowattHour(Coins.parse("0.0005")));
    }
}
