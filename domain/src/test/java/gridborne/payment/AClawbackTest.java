package gridborne.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.Clawback.Step;
import gridborne.payment.ClawbackEntry.Kind;
import gridborne.payment.ClawbackEntry.Outcome;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a refund or a dispute takes back, from where, and what it gives again (S7.6). */
class AClawbackTest {

    private static final Money PAID = new Money(300, Currency.getInstance("EUR"));
    private static final Coins BOUGHT = new Coins(10_000_000);
    private static final Coins NONE = Coins.ZERO;

    @Test
    void takesAllCoinsForAllMoney() {
        assertEquals(step(Kind.TAKE_BACK, 10_000_000), unfunded().correction(300));
    }

    @Test
    void takesNoMoreCoinsForMoreMoneyThanWasPaid() {
        assertEquals(step(Kind.TAKE_BACK, 10_000_000), unfunded().correction(301));
    }

    @Test
    void takesThePartThatIsMissing() {
        Clawback clawback = unfunded(done(Kind.TAKE_BACK, 3_333_333));

        assertEquals(step(Kind.TAKE_BACK, 3_333_333), clawback.correction(200));
        assertEquals(step(Kind.TAKE_BACK, 6_666_667), clawback.correction(300));
        assertEquals(Optional.empty(), clawback.correction(100));
    }

    @Test
    void countsWhatIsUnderWay() {
        ClawbackEntry underWay = new ClawbackEntry(Kind.TAKE_BACK, BOUGHT, Outcome.OPEN);

        assertEquals(Optional.empty(), unfunded(underWay).correction(300));
    }

    @Test
    void restoresExactlyWhatItTook() {
        assertEquals(step(Kind.RESTORE, 10_000_000),
                unfunded(done(Kind.TAKE_BACK, 10_000_000)).correction(0));
    }

    @Test
    void leavesTheMeterAloneWhileTheAccountHasEnough() {
        assertEquals(Optional.empty(), funded(done(Kind.TAKE_BACK, 10_000_000))
                .rearrangement(new Coins(1), BOUGHT));
    }

    @Test
    void coversADebtFromTheMeter() {
        assertEquals(step(Kind.UNFUND, 7_000_000), funded(done(Kind.TAKE_BACK, 10_000_000))
                .rearrangement(new Coins(-7_000_000), BOUGHT));
    }

    @Test
    void leavesADebtWhereTheMeterHasUsedThem() {
        assertEquals(step(Kind.UNFUND, 2_000_000), funded(done(Kind.TAKE_BACK, 10_000_000))
                .rearrangement(new Coins(-7_000_000), new Coins(2_000_000)));
        assertEquals(Optional.empty(), funded(done(Kind.TAKE_BACK, 10_000_000),
                done(Kind.UNFUND, 2_000_000)).rearrangement(new Coins(-5_000_000), NONE));
        assertEquals(Optional.empty(), funded(done(Kind.TAKE_BACK, 10_000_000))
                .rearrangement(new Coins(-7_000_000), new Coins(-4)));
    }

    @Test
    void coversNoDebtOfAnotherOrder() {
        assertEquals(step(Kind.UNFUND, 1_000_000), funded(done(Kind.TAKE_BACK, 1_000_000))
                .rearrangement(new Coins(-50_000_000), new Coins(90_000_000)));
    }

    @Test
    void takesNothingFromAMeterThatTheOrderDidNotFund() {
        assertEquals(Optional.empty(), unfunded(done(Kind.TAKE_BACK, 10_000_000))
                .rearrangement(new Coins(-7_000_000), new Coins(90_000_000)));
    }

    @Test
    void plansAnewWhatTheContractRefused() {
        assertEquals(step(Kind.UNFUND, 3_000_000), funded(done(Kind.TAKE_BACK, 10_000_000),
                refused(Kind.UNFUND, 7_000_000))
                .rearrangement(new Coins(-7_000_000), new Coins(3_000_000)));
    }

    @Test
    void givesUpAtLastWhenTheMetersBalanceAlwaysMovesAway() {
        ClawbackEntry[] entries = new ClawbackEntry[1 + Clawback.ATTEMPTS];
        Arrays.fill(entries, refused(Kind.UNFUND, 7_000_000));
        entries[0] = done(Kind.TAKE_BACK, 10_000_000);

        assertEquals(Optional.empty(), funded(entries)
                .rearrangement(new Coins(-7_000_000), BOUGHT));
    }

    @Test
    void waitsForTheChain() {
        Clawback clawback = funded(new ClawbackEntry(Kind.TAKE_BACK, BOUGHT, Outcome.OPEN));

        assertTrue(clawback.waits());
        assertEquals(Optional.empty(), clawback.rearrangement(new Coins(-1), BOUGHT));
    }

    @Test
    void givesTheMeterAgainWhatCameFromIt() {
        assertEquals(step(Kind.FUND_AGAIN, 7_000_000), funded(done(Kind.TAKE_BACK, 10_000_000),
                done(Kind.UNFUND, 7_000_000), done(Kind.RESTORE, 10_000_000))
                .rearrangement(BOUGHT, NONE));
    }

    @Test
    void paysTheDebtBeforeTheMeter() {
        assertEquals(step(Kind.FUND_AGAIN, 1_000_000), funded(done(Kind.TAKE_BACK, 10_000_000),
                done(Kind.UNFUND, 2_000_000), done(Kind.RESTORE, 9_000_000))
                .rearrangement(new Coins(1_000_000), NONE));
    }

    @Test
    void givesTheMeterAgainOnlyOnce() {
        assertEquals(Optional.empty(), funded(done(Kind.TAKE_BACK, 10_000_000),
                done(Kind.UNFUND, 7_000_000), done(Kind.RESTORE, 10_000_000),
                done(Kind.FUND_AGAIN, 6_000_000)).rearrangement(BOUGHT, NONE));
    }

    @Test
    void standsStillWhenTheContractKnowsNothingOfTheOrder() {
        Clawback clawback = funded(refused(Kind.TAKE_BACK, 10_000_000));

        assertTrue(clawback.isStuck());
        assertFalse(clawback.waits());
        assertEquals(Optional.empty(), clawback.correction(300));
        assertEquals(Optional.empty(), clawback.rearrangement(NONE, BOUGHT));
    }

    private static Clawback unfunded(ClawbackEntry... entries) {
        return new Clawback(PAID, BOUGHT, NONE, List.of(entries));
    }

    private static Clawback funded(ClawbackEntry... entries) {
        return new Clawback(PAID, BOUGHT, BOUGHT, List.of(entries));
    }

    private static ClawbackEntry done(Kind kind, long microcoins) {
        return new ClawbackEntry(kind, new Coins(microcoins), Outcome.DONE);
    }

    private static ClawbackEntry refused(Kind kind, long microcoins) {
        return new ClawbackEntry(kind, new Coins(microcoins), Outcome.REFUSED);
    }

    private static Optional<Step> step(Kind kind, long microcoins) {
        return Optional.of(new Step(kind, new Coins(microcoins)));
    }
}
