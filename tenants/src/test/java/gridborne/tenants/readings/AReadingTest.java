package gridborne.tenants.readings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterNumber;
import gridborne.tenants.meters.Device;
import gridborne.tenants.meters.LastRegister;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.readings.ReadingDecision.Accepted;
import gridborne.tenants.readings.ReadingDecision.FromTheFuture;
import gridborne.tenants.readings.ReadingDecision.FromThePast;
import gridborne.tenants.readings.ReadingDecision.Held;
import gridborne.tenants.readings.ReadingDecision.OutOfRange;
import gridborne.tenants.readings.ReadingDecision.RegisterWentBack;
import gridborne.tenants.readings.ReadingDecision.RetiredMeter;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is decided on a reading of a 10 kW house that last showed 1 350 Wh at ten o'clock. */
class AReadingTest {

    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant NOW = TEN.plus(Duration.ofHours(1));
    private static final ReadingSource DEVICE = new ReadingSource("device");
    private static final long LAST = 1350;

    private static Meter house(long watts, boolean retired) {
        return new Meter(new MeterNumber(7), new MeterCode("HOUSE-7"), "House 7", MeterKind.HOUSE,
                Direction.CONSUMPTION, new AccountNumber(3), watts, Optional.empty(), false,
                List.of(), retired);
    }

    private static ReadingDecision decide(long register, Instant at, ReadingSource source) {
        ReadingRule rule = new ReadingRule(house(10_000, false),
                new LastRegister(new Register(LAST), TEN), NOW);
        return rule.decide(new NewReading(new MeterCode("HOUSE-7"), register, at, source));
    }

    private static ReadingDecision decide(long register) {
        return decide(register, NOW, DEVICE);
    }

    /** S4.1 */
    @Test
    void countsWhenTheRegisterGrew() {
        Accepted accepted = assertInstanceOf(Accepted.class, decide(4350));

        assertEquals(new Register(4350), accepted.register());
        assertEquals("Meter HOUSE-7: register 4350 Wh recorded.", accepted.sentence());
    }

    /** S4.1: it is worth 0. */
    @Test
    void countsWhenItRepeatsTheLastOne() {
        assertInstanceOf(Accepted.class, decide(LAST));
    }

    /** S4.2 */
    @Test
    void isRefusedWhenTheRegisterWentBack() {
        RegisterWentBack back = assertInstanceOf(RegisterWentBack.class, decide(1200));

        assertEquals("Meter HOUSE-7: register 1200 Wh is below the last one, 1350 Wh. If the device"
                + " was replaced, record it under Meters → Replace.", back.sentence());
    }

    /** Out of order: the device did nothing wrong, and its energy is in the later one. */
    @Test
    void isRefusedWhenALaterOneCameBefore() {
        ReadingDecision.OlderThanTheLast older = assertInstanceOf(
                ReadingDecision.OlderThanTheLast.class,
                decide(1200, TEN.minusSeconds(900), DEVICE));

        assertEquals("Meter HOUSE-7: register 1200 Wh of 2026-11-20T09:45:00Z is older than the"
                + " last one, 1350 Wh of 2026-11-20T10:00:00Z, which has its energy in it"
                + " already.", older.sentence());
    }

    @Test
    void mayBeFiveMinutesAheadOfUs() {
        Instant fast = NOW.plus(Duration.ofMinutes(5));

        assertInstanceOf(Accepted.class, decide(2000, fast, DEVICE));
    }

    @Test
    void isRefusedWhenItIsFromTheFuture() {
        Instant future = NOW.plus(Duration.ofMinutes(5)).plusMillis(1);

        FromTheFuture refused =
                assertInstanceOf(FromTheFuture.class, decide(2000, future, DEVICE));

        assertTrue(refused.sentence().endsWith("is from the future; it is 2026-11-20T11:00:00Z"
                + " here. Check the clock of the device."), refused.sentence());
    }

    @Test
    void isRefusedWhenItIsOlderThanAnyMeter() {
        assertInstanceOf(FromThePast.class, decide(2000, Instant.EPOCH.minusMillis(1), DEVICE));
    }

    @Test
    void isRefusedWhenNoRegisterShowsThat() {
        assertInstanceOf(OutOfRange.class, decide(-1));
        assertInstanceOf(OutOfRange.class, decide(Register.MAX_WATT_HOURS + 1));
        assertInstanceOf(OutOfRange.class, decide(Long.MAX_VALUE));
        assertInstanceOf(OutOfRange.class, decide(Long.MIN_VALUE));
    }

    @Test
    void isRefusedWhenTheMeterIsRetired() {
        ReadingRule rule = new ReadingRule(house(10_000, true),
                new LastRegister(new Register(LAST), TEN), NOW);

        ReadingDecision decision =
                rule.decide(new NewReading(new MeterCode("HOUSE-7"), 2000, NOW, DEVICE));

        assertInstanceOf(RetiredMeter.class, decision);
    }

    /** Retired while it waited for the meter's lock: what was read before the lock is old. */
    @Test
    void isRefusedWhenTheMeterWasRetiredMeanwhile() {
        assertInstanceOf(RetiredMeter.class, decide(new Device(0, Instant.EPOCH, true)));
    }

    /** S4.4 */
    @Test
    void isRefusedWhenItIsOfTheDeviceBefore() {
        ReadingDecision decision = decide(new Device(12, NOW.plusSeconds(1), false));

        assertEquals("Meter HOUSE-7: a reading of 2026-11-20T11:00:00Z is of the device that was"
                + " replaced at 2026-11-20T11:00:01Z; its final register is recorded.",
                assertInstanceOf(ReadingDecision.OfTheDeviceBefore.class, decision).sentence());
        assertInstanceOf(Accepted.class, decide(new Device(12, NOW, false)));
    }

    private static ReadingDecision decide(Device device) {
        return new ReadingRule(house(10_000, false),
                new LastRegister(new Register(LAST), TEN, device), NOW)
                .decide(new NewReading(new MeterCode("HOUSE-7"), 2000, NOW, DEVICE));
    }

    /** S4.3 */
    @Test
    void isHeldAboveTheConnectionPowerAndAFifth() {
        long possible = 12_000 + 1;

        assertInstanceOf(Accepted.class, decide(LAST + possible));
        Held held = assertInstanceOf(Held.class, decide(LAST + possible + 1));
        assertEquals("Meter HOUSE-7: register 13352 Wh is 12002 Wh above the last one, but at"
                + " 10000 W no more than 12001 Wh are possible since then. It is held until the"
                + " admin accepts or rejects it.", held.sentence());
    }

    @Test
    void isHeldWhenMuchFlowedInNoTime() {
        assertInstanceOf(Accepted.class, decide(LAST + 1, TEN, DEVICE));
        assertInstanceOf(Held.class, decide(LAST + 2, TEN, DEVICE));
        assertInstanceOf(Held.class, decide(LAST + 2, TEN.minusSeconds(60), DEVICE));
    }

    @Test
    void ofASimulationIsNeverHeld() {
        assertInstanceOf(Accepted.class, decide(99_000, TEN, ReadingSource.SIMULATION));
    }

    @Test
    void ofAnHourCountsItsEnergyOnTopOfTheLastRegister() {
        Accepted accepted = assertInstanceOf(Accepted.class, decideHour(450, Optional.empty()));

        assertEquals(new Register(LAST + 450), accepted.register());
    }

    /** S4.7 */
    @Test
    void ofAnHourSaidBeforeIsTheSameReadingOrRefused() {
        Optional<SaidBefore> before = Optional.of(new SaidBefore(450, Quality.HELD));

        assertEquals(Quality.HELD, assertInstanceOf(ReadingDecision.Repeated.class,
                decideHour(450, before)).quality());
        assertInstanceOf(ReadingDecision.HourSaidOtherwise.class, decideHour(449, before));
    }

    @Test
    void ofAnHourIsHeldAboveTheConnectionPowerAndAFifth() {
        assertInstanceOf(Accepted.class, decideHour(12_001, Optional.empty()));
        assertInstanceOf(Held.class, decideHour(12_002, Optional.empty()));
    }

    @Test
    void ofAnHourIsRefusedWhenItIsNoEnergy() {
        assertInstanceOf(ReadingDecision.EnergyOutOfRange.class, decideHour(-1, Optional.empty()));
        assertInstanceOf(ReadingDecision.EnergyOutOfRange.class,
                decideHour(Long.MAX_VALUE, Optional.empty()));
        assertInstanceOf(OutOfRange.class,
                decideHour(Register.MAX_WATT_HOURS, Optional.empty()));
    }

    @Test
    void ofAnHourThatIsNotOverIsRefused() {
        ReadingRule rule = new ReadingRule(house(10_000, false),
                new LastRegister(new Register(LAST), TEN), TEN);

        assertInstanceOf(FromTheFuture.class, rule.decide(hour(5), Optional.empty()));
    }

    private static ReadingDecision decideHour(long energy, Optional<SaidBefore> before) {
        return new ReadingRule(house(10_000, false), new LastRegister(new Register(LAST), TEN),
                NOW).decide(hour(energy), before);
    }

    private static NewHourReading hour(long energy) {
        return new NewHourReading(new MeterCode("HOUSE-7"), Hour.of(TEN), energy, DEVICE);
    }

    /** S4.3, said once more in plain arithmetic: held iff Δ − 1 > W × s × 1.2 / 3600. */
    @Test
    void isHeldExactlyWhenItCannotHaveFlowed() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 10_000; round++) {
            long watts = 1 + random.nextInt(100_000_000);
            long seconds = random.nextInt(10_000_000);
            long edge = watts * seconds / 3000;
            long growth = Math.max(0, edge + random.nextInt(5) - 2);
            if (LAST + growth > Register.MAX_WATT_HOURS) {
                continue;
            }
            ReadingRule rule = new ReadingRule(house(watts, false),
                    new LastRegister(new Register(LAST), TEN), TEN.plusSeconds(seconds));

            ReadingDecision decision = rule.decide(new NewReading(new MeterCode("HOUSE-7"),
                    LAST + growth, TEN.plusSeconds(seconds), DEVICE));

            boolean tooMuch = BigInteger.valueOf(growth - 1).multiply(BigInteger.valueOf(3000))
                    .compareTo(BigInteger.valueOf(watts).multiply(BigInteger.valueOf(seconds))) > 0;
            assertEquals(tooMuch, decision instanceof Held, "seed " + seed + ", round " + round);
        }
    }
}
