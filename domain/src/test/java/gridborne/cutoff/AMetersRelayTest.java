package gridborne.cutoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.BookHead;
import gridborne.grid.ContractAddress;
import gridborne.grid.Direction;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.money.Coins;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whether a relay stays closed, and which rule says so (S6.1 to S6.3). */
class AMetersRelayTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Friday. */
    private static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");
    private static final Instant NIGHT = Instant.parse("2026-11-20T23:30:00Z");
    private static final Knowledge KNOWN = new Knowledge.Current();
    private static final Knowledge OLD = new Knowledge.Stale(Optional.of(NOON));
    private static final HumaneRules LENT_2 = new HumaneRules(Coins.parse("2"),
            FriendlyHours.NONE);
    private static final HumaneRules QUIET_NIGHTS = new HumaneRules(Coins.ZERO, new FriendlyHours(
            Optional.of(new Night(LocalTime.of(22, 0), LocalTime.of(7, 0))),
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)));

    /** S6.1. */
    @Test
    void isClosedWhileThereIsAMicrocoin() {
        Decision decision = decide(HumaneRules.NONE, closed("0.000001"));

        assertEquals(new Decision.Funded(new Coins(1)), decision);
        assertEquals("0.000001 coins are left.", decision.sentence());
        assertTrue(decision.connected());
    }

    /** S6.1. */
    @Test
    void isOpenedAtExactlyNothing() {
        Decision decision = decide(HumaneRules.NONE, closed("0"));

        assertEquals(CutOffRule.USED_UP, decision.rule());
        assertFalse(decision.connected());
        assertEquals("There are no coins on the meter. Fund it to connect it.",
                decision.sentence());
    }

    /** S6.1: what is owed is said. */
    @Test
    void isOpenedInArrear() {
        Decision decision = decide(HumaneRules.NONE, closed("-0.5"));

        assertFalse(decision.connected());
        assertEquals("The balance is used up and 0.5 coins are owed. Fund the meter with more than"
                + " that to reconnect it.", decision.sentence());
    }

    /** S6.1: when funding lifts the balance above 0. */
    @Test
    void isClosedAgainOnceItIsFunded() {
        assertEquals(new Decision.Funded(new Coins(1)),
                decide(HumaneRules.NONE, opened("0.000001")));
    }

    /** S6.2. */
    @Test
    void staysClosedWithinTheEmergencyCredit() {
        Decision decision = decide(LENT_2, closed("-1.999999"));

        assertEquals(CutOffRule.EMERGENCY_CREDIT, decision.rule());
        assertTrue(decision.connected());
        assertEquals("The balance is used up; of the emergency credit of 2 coins, 0.000001 coins"
                + " are left. Fund the meter before they are used up.", decision.sentence());
    }

    /** S6.2. */
    @Test
    void isOpenedAtTheEndOfTheEmergencyCredit() {
        Decision decision = decide(LENT_2, closed("-2"));

        assertEquals(CutOffRule.USED_UP, decision.rule());
        assertEquals("The balance is used up and 2 coins are owed. Fund the meter with more than 0"
                + " to reconnect it.", decision.sentence());
    }

    /** S6.2: also one that was cut off before the utility lent anything. */
    @Test
    void isClosedAgainWithinTheEmergencyCredit() {
        assertTrue(decide(LENT_2, opened("-1")).connected());
    }

    /** S6.2. */
    @Test
    void staysClosedAtNight() {
        Decision decision = QUIET_NIGHTS.decide(closed("-3"), KNOWN, NIGHT, BERLIN);

        assertTrue(decision.connected());
        assertEquals("The balance is used up, but nobody is cut off before 2026-11-23 07:00"
                + " (Europe/Berlin). Fund the meter until then.", decision.sentence());
    }

    /** S6.2: friendly hours do not cut; they do not connect either. */
    @Test
    void staysOpenAtNightWhenItWasOpenedByDay() {
        assertEquals(CutOffRule.USED_UP,
                QUIET_NIGHTS.decide(opened("-3"), KNOWN, NIGHT, BERLIN).rule());
    }

    /** S6.2. */
    @Test
    void isOpenedByDayWithFriendlyHoursToo() {
        assertFalse(QUIET_NIGHTS.decide(closed("0"), KNOWN, NOON, BERLIN).connected());
    }

    /** S6.2. */
    @Test
    void isNeverOpenedWhenTheMeterIsProtected() {
        Relay relay = new Relay(Optional.of(consumer("-900")), true, true);

        Decision decision = decide(HumaneRules.NONE, relay);

        assertEquals(new Decision.Protected(Coins.parse("-900")), decision);
        assertTrue(decision.connected());
    }

    /** S6.3. */
    @Test
    void staysAsItIsWhileTheBookIsBehind() {
        Decision kept = HumaneRules.NONE.decide(closed("-1"), OLD, NIGHT, BERLIN);
        Decision keptOpen = HumaneRules.NONE.decide(opened("5"), OLD, NIGHT, BERLIN);

        assertTrue(kept.connected());
        assertEquals("The chain was last heard of at 2026-11-20T11:00:00Z; nobody is cut off"
                + " meanwhile.", kept.sentence());
        assertFalse(keptOpen.connected());
        assertEquals(CutOffRule.STALE, keptOpen.rule());
        assertFalse(kept.isKnown());
    }

    /** S6.3: to protect a meter needs no knowledge of the chain. */
    @Test
    void isClosedForAProtectedMeterWhileTheBookIsBehind() {
        Relay relay = new Relay(Optional.of(consumer("0")), true, false);

        assertTrue(HumaneRules.NONE.decide(relay, OLD, NIGHT, BERLIN).connected());
    }

    /** S6.3. */
    @Test
    void staysAsItIsBeforeTheChainKnowsTheMeter() {
        Decision decision = decide(HumaneRules.NONE, new Relay(Optional.empty(), false, true));

        assertEquals(CutOffRule.UNCONFIRMED, decision.rule());
        assertTrue(decision.connected());
        assertFalse(decision.isKnown());
    }

    @Test
    void isNeverOpenedForAProducer() {
        Relay producer = new Relay(Optional.of(meter(Direction.PRODUCTION, "0", false)), false,
                true);

        assertEquals(new Decision.Production(), decide(HumaneRules.NONE, producer));
    }

    @Test
    void isOpenedWhenTheMeterIsRetired() {
        Relay retired = new Relay(Optional.of(meter(Direction.CONSUMPTION, "5", true)), true,
                true);

        assertFalse(decide(LENT_2, retired).connected());
    }

    /** S6.3: the bound is the last moment at which a block is still news. */
    @Test
    void isDecidedOnNewsOfTheChainOnly() {
        Duration bound = Duration.ofMinutes(2);

        assertEquals(new Knowledge.Current(),
                Knowledge.of(Optional.of(headAt(NOON)), NOON.plus(bound), bound));
        assertEquals(new Knowledge.Stale(Optional.of(NOON)),
                Knowledge.of(Optional.of(headAt(NOON)), NOON.plus(bound).plusMillis(1), bound));
        assertEquals(new Knowledge.Stale(Optional.empty()),
                Knowledge.of(Optional.empty(), NOON, bound));
    }

    @Test
    void isNotDecidedWithACreditThatIsNone() {
        for (String credit : new String[] {"-0.000001", "1000000.000001"}) {
            assertThrows(IllegalArgumentException.class,
                    () -> new HumaneRules(Coins.parse(credit), FriendlyHours.NONE));
        }
    }

    private static Decision decide(HumaneRules rules, Relay relay) {
        return rules.decide(relay, KNOWN, NOON, BERLIN);
    }

    private static Relay closed(String balance) {
        return new Relay(Optional.of(consumer(balance)), false, true);
    }

    private static Relay opened(String balance) {
        return new Relay(Optional.of(consumer(balance)), false, false);
    }

    private static MeterState consumer(String balance) {
        return meter(Direction.CONSUMPTION, balance, false);
    }

    private static MeterState meter(Direction direction, String balance, boolean retired) {
        Coins coins = Coins.parse(balance);
        return new MeterState(new MeterNumber(0), direction, new AccountNumber(1),
                new Register(0), coins, coins.isPositive() && !retired, retired);
    }

    private static BookHead headAt(Instant blockTime) {
        return new BookHead(new ContractAddress(1, "0x" + "ab".repeat(20)), 7, blockTime,
                Hour.of(blockTime));
    }
}
