package gridborne.chain.projection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.chain.contract.GridEvent;
import gridborne.energy.Energy;
import gridborne.energy.EnergyPrice;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.FeePolicy;
import gridborne.grid.HourTotals;
import gridborne.grid.MeterNumber;
import gridborne.grid.PaymentReference;
import gridborne.grid.Tariff;
import gridborne.money.Coins;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the ledger makes of reports, of what follows them, and of sums that are not ours. */
class AnHourToldByTheContractTest {

    private static final Hour HOUR = new Hour(490_000);
    private static final AccountNumber ACCOUNT = new AccountNumber(1);
    private static final MeterNumber HOUSE = new MeterNumber(2);
    private static final MeterNumber ROOF = new MeterNumber(257);
    private static final PaymentReference CASH_OUT = new PaymentReference("cd".repeat(32));

    private final Events events = new Events();

    @BeforeEach
    void aHouseWithTenCoinsAndARoof() {
        events.say(new GridEvent.Opened(HOUR), new GridEvent.AccountOpened(AccountNumber.UTILITY),
                new GridEvent.TariffAnnounced(HOUR, tariff(1000)),
                new GridEvent.AccountOpened(ACCOUNT),
                new GridEvent.Issued(ACCOUNT, Coins.parse("100")),
                new GridEvent.MeterAdded(HOUSE, Direction.CONSUMPTION, ACCOUNT, new Register(100)),
                new GridEvent.MeterAdded(ROOF, Direction.PRODUCTION, ACCOUNT, new Register(50)),
                new GridEvent.Funded(ACCOUNT, HOUSE, Coins.parse("10"), Coins.ZERO));
    }

    @Test
    void debitsTheHouseAtOnceAndPaysTheRoofAtTheClose() {
        events.report(HOUR, HOUSE, new Register(3_100));
        events.report(HOUR, ROOF, new Register(3_350));
        Coins before = events.balance(ROOF);
        events.say(close(3_300, 3_000, "3", "2.99", 2));

        assertEquals(Coins.ZERO, before);
        assertEquals(Coins.parse("7"), events.balance(HOUSE));
        assertEquals(Coins.parse("2.99"), events.balance(ROOF));
        assertEquals(Coins.parse("0.01"), events.account(AccountNumber.UTILITY));
        assertEquals(Optional.empty(), events.closed(HOUR).mismatch());
        assertEquals(Optional.of(HOUR.next()), events.state().sums.openHour());
    }

    @Test
    void leavesARegisterThatWentBackUntouched() {
        events.report(HOUR, HOUSE, new Register(99));
        events.say(close(0, 0, "0", "0", 1));

        assertEquals(new Register(100), events.meterAt(HOUSE).register());
        assertEquals(Coins.parse("10"), events.balance(HOUSE));
        assertEquals(Optional.empty(), events.closed(HOUR).mismatch());
    }

    @Test
    void leavesAReadingThatIsTooLargeUntouchedAndCountsIt() {
        events.report(HOUR, HOUSE, new Register(Register.MAX_WATT_HOURS),
                new GridEvent.ReadingTooLarge(HOUSE));
        events.say(close(0, 0, "0", "0", 1));

        assertEquals(new Register(100), events.meterAt(HOUSE).register());
        assertEquals(Coins.parse("10"), events.balance(HOUSE));
        assertEquals(Optional.empty(), events.closed(HOUR).mismatch());
    }

    @Test
    void doesNotCountARetiredMeter() {
        events.say(new GridEvent.MeterRetired(HOUSE));
        events.report(HOUR, HOUSE, new Register(3_100), new GridEvent.ReadingIgnored(HOUSE));
        events.say(close(0, 0, "0", "0", 0));

        assertEquals(new Register(100), events.meterAt(HOUSE).register());
        assertEquals(Optional.empty(), events.closed(HOUR).mismatch());
    }

    @Test
    void addsWhatAReplacedDeviceHadCounted() {
        events.say(new GridEvent.MeterReplaced(HOUSE, new Register(1_100), new Register(0)));
        events.report(HOUR, HOUSE, new Register(2_000),
                new GridEvent.ReplacedEnergySettled(HOUSE, Energy.ofWattHours(1_000)));
        events.report(HOUR, ROOF, new Register(3_350));
        events.say(close(3_300, 3_000, "3", "2.99", 2));

        assertEquals(new Register(2_000), events.meterAt(HOUSE).register());
        assertEquals(Energy.ZERO, events.meterAt(HOUSE).waiting());
        assertEquals(Coins.parse("7"), events.balance(HOUSE));
        assertEquals(Optional.empty(), events.closed(HOUR).mismatch());
    }

    @Test
    void keepsAReplacedDevicesEnergyUntilTheContractSettlesIt() {
        events.say(new GridEvent.MeterReplaced(HOUSE, new Register(1_100), new Register(0)));

        assertEquals(Energy.ofWattHours(1_000), events.meterAt(HOUSE).waiting());
        assertEquals(new Register(0), events.meterAt(HOUSE).register());
    }

    @Test
    void takesThePriceOfTheHourNotALaterOne() {
        events.say(new GridEvent.TariffAnnounced(HOUR.next(), tariff(2000)));
        events.report(HOUR, HOUSE, new Register(1_100));
        events.say(close(0, 1_000, "1", "0", 1));
        events.report(HOUR.next(), HOUSE, new Register(2_100));

        assertEquals(Coins.parse("7"), events.balance(HOUSE));
    }

    @Test
    void namesASumThatIsNotOurs() {
        events.report(HOUR, HOUSE, new Register(3_100));
        events.report(HOUR, ROOF, new Register(3_350));
        events.say(new GridEvent.HourClosed(HOUR, new HourTotals(Energy.ofWattHours(3_300),
                Energy.ofWattHours(3_000), Coins.ZERO, Coins.ZERO, Coins.parse("3"),
                Coins.parse("0.02"), Coins.parse("2.98"), Coins.ZERO, 2)));

        String mismatch = events.closed(HOUR).mismatch().orElseThrow();
        assertTrue(mismatch.contains("fee: the chain has 0.02 coins, recomputed 0.01 coins"),
                mismatch);
        assertTrue(mismatch.contains("paid out"), mismatch);
    }

    @Test
    void namesTheMeterWhosePayoutIsNotOurs() {
        events.report(HOUR, ROOF, new Register(3_350));
        events.report(HOUR, HOUSE, new Register(3_100));
        events.say(close(3_300, 3_000, "3", "2.99", 2));
        events.say(new GridEvent.PaidOut(HOUR, MeterNumber.firstOfPage(ROOF.page()),
                List.of(Coins.ZERO, Coins.parse("2.989999"))));

        assertEquals(Optional.of("Meter 257: the chain paid out 2.989999 coins, recomputed 2.99"
                + " coins."), events.closed(HOUR).mismatch());
    }

    @Test
    void agreesWithThePayoutsOfTheContract() {
        events.report(HOUR, ROOF, new Register(3_350));
        events.report(HOUR, HOUSE, new Register(3_100));
        events.say(close(3_300, 3_000, "3", "2.99", 2));
        events.say(new GridEvent.PaidOut(HOUR, MeterNumber.firstOfPage(ROOF.page()),
                List.of(Coins.ZERO, Coins.parse("2.99"))));

        assertEquals(Optional.empty(), events.closed(HOUR).mismatch());
    }

    @Test
    void paysEarningsThatWereCollectedInBetweenOnlyOnce() {
        events.report(HOUR, HOUSE, new Register(3_100));
        events.report(HOUR, ROOF, new Register(3_350));
        events.say(close(3_300, 3_000, "3", "2.99", 2));
        events.report(HOUR.next(), ROOF, new Register(3_450));
        events.say(new GridEvent.Collected(ROOF, ACCOUNT, Coins.parse("2.99")));

        assertEquals(Coins.ZERO, events.balance(ROOF));
        assertEquals(Coins.parse("92.99"), events.account(ACCOUNT));
    }

    @Test
    void bringsCoinsBackWhenAPayoutFailsAfterAll() {
        events.say(new GridEvent.Reserved(ACCOUNT, Coins.parse("5"), CASH_OUT),
                new GridEvent.ReservationRedeemed(Coins.parse("5"), CASH_OUT),
                new GridEvent.ReservationReleased(ACCOUNT, Coins.parse("5"), CASH_OUT));

        assertEquals(Coins.parse("90"), events.account(ACCOUNT));
        assertEquals(Coins.parse("105"), events.state().sums.issued());
        assertEquals(Coins.parse("5"), events.state().sums.redeemed());
    }

    @Test
    void releasesCoinsFromEscrow() {
        events.say(new GridEvent.Reserved(ACCOUNT, Coins.parse("5"), CASH_OUT),
                new GridEvent.ReservationReleased(ACCOUNT, Coins.parse("5"), CASH_OUT));

        assertEquals(Coins.parse("90"), events.account(ACCOUNT));
        assertEquals(Coins.parse("100"), events.state().sums.issued());
        assertTrue(events.state().escrow.known().isEmpty());
    }

    private static GridEvent close(long in, long out, String collected, String paidOut,
                                   int meters) {
        Coins pool = Coins.parse(collected);
        Coins fee = pool.min(Coins.parse("0.01"));
        Coins paid = Coins.parse(paidOut);
        return new GridEvent.HourClosed(HOUR, new HourTotals(Energy.ofWattHours(in),
                Energy.ofWattHours(out), Coins.ZERO, Coins.ZERO, pool, fee, paid,
                pool.minus(fee).minus(paid), meters));
    }

    private static Tariff tariff(long price) {
        return new Tariff(new EnergyPrice(price), new FeePolicy.Flat(Coins.parse("0.01")));
    }
}
