package gridborne.chain.contract;

import static gridborne.chain.contract.Words.account;
import static gridborne.chain.contract.Words.coins;
import static gridborne.chain.contract.Words.hour;
import static gridborne.chain.contract.Words.reference;

import gridborne.chain.node.LogEntry;
import gridborne.energy.Energy;
import gridborne.energy.EnergyPrice;
import gridborne.energy.Register;
import gridborne.grid.Direction;
import gridborne.grid.HourTotals;
import gridborne.grid.MeterNumber;
import gridborne.grid.SequenceNumber;
import gridborne.grid.Tariff;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.Function;
import org.web3j.abi.EventEncoder;
import org.web3j.abi.datatypes.Event;
import org.web3j.protocol.core.methods.response.Log;

/** The same as our own reader of logs, with web3j's generated classes. */
final class GridEventsByWeb3j {

    private static final Map<String, Function<Log, GridEvent>> READERS = Map.ofEntries(
            reader(Grid.GRIDOPENED_EVENT, GridEventsByWeb3j::gridOpened),
            reader(Grid.EXECUTED_EVENT, GridEventsByWeb3j::executed),
            reader(Grid.REFUSED_EVENT, GridEventsByWeb3j::refused),
            reader(Grid.ACCOUNTOPENED_EVENT, GridEventsByWeb3j::accountOpened),
            reader(Grid.METERADDED_EVENT, GridEventsByWeb3j::meterAdded),
            reader(Grid.METERREPLACED_EVENT, GridEventsByWeb3j::meterReplaced),
            reader(Grid.METERRETIRED_EVENT, GridEventsByWeb3j::meterRetired),
            reader(Grid.OWNERCHANGED_EVENT, GridEventsByWeb3j::ownerChanged),
            reader(Grid.BALANCERETURNED_EVENT, GridEventsByWeb3j::balanceReturned),
            reader(Grid.CREDITED_EVENT, GridEventsByWeb3j::credited),
            reader(Grid.RESTORED_EVENT, GridEventsByWeb3j::restored),
            reader(Grid.REDEEMED_EVENT, GridEventsByWeb3j::redeemed),
            reader(Grid.TAKENBACK_EVENT, GridEventsByWeb3j::takenBack),
            reader(Grid.UNFUNDED_EVENT, GridEventsByWeb3j::unfunded),
            reader(Grid.RESERVED_EVENT, GridEventsByWeb3j::reserved),
            reader(Grid.RESERVATIONREDEEMED_EVENT, GridEventsByWeb3j::reservationRedeemed),
            reader(Grid.RESERVATIONRELEASED_EVENT, GridEventsByWeb3j::reservationReleased),
            reader(Grid.FUNDED_EVENT, GridEventsByWeb3j::funded),
            reader(Grid.TRANSFERRED_EVENT, GridEventsByWeb3j::transferred),
            reader(Grid.COLLECTED_EVENT, GridEventsByWeb3j::collected),
            reader(Grid.TARIFFANNOUNCED_EVENT, GridEventsByWeb3j::tariffAnnounced),
            reader(Grid.REPORTED_EVENT, GridEventsByWeb3j::reported),
            reader(Grid.READINGTOOLARGE_EVENT, GridEventsByWeb3j::readingTooLarge),
            reader(Grid.READINGIGNORED_EVENT, GridEventsByWeb3j::readingIgnored),
            reader(Grid.REPLACEDENERGYSETTLED_EVENT, GridEventsByWeb3j::replacedEnergySettled),
            reader(Grid.PAIDOUT_EVENT, GridEventsByWeb3j::paidOut),
            reader(Grid.HOURCLOSED_EVENT, GridEventsByWeb3j::hourClosed));

    private GridEventsByWeb3j() {
    }

    static GridEvent of(LogEntry entry) {
        Log log = new Log();
        log.setTopics(new ArrayList<>(entry.topics()));
        log.setData(entry.data());
        return READERS.get(entry.topics().get(0)).apply(log);
    }

    private static Map.Entry<String, Function<Log, GridEvent>> reader(Event event,
            Function<Log, GridEvent> reader) {
        return Map.entry(EventEncoder.encode(event), reader);
    }

    private static GridEvent gridOpened(Log log) {
        var event = Grid.getGridOpenedEventFromLog(log);
        return new GridEvent.Opened(hour(event.openHour));
    }

    private static GridEvent executed(Log log) {
        var event = Grid.getExecutedEventFromLog(log);
        return new GridEvent.Executed(sequence(event.first), sequence(event.next));
    }

    private static GridEvent refused(Log log) {
        var event = Grid.getRefusedEventFromLog(log);
        return new GridEvent.Refused(sequence(event.sequence), Refusals.sentence(event.reason));
    }

    private static GridEvent accountOpened(Log log) {
        var event = Grid.getAccountOpenedEventFromLog(log);
        return new GridEvent.AccountOpened(account(event.account));
    }

    private static GridEvent meterAdded(Log log) {
        var event = Grid.getMeterAddedEventFromLog(log);
        return new GridEvent.MeterAdded(meter(event.meter),
                event.production ? Direction.PRODUCTION : Direction.CONSUMPTION,
                account(event.owner), register(event.register));
    }

    private static GridEvent meterReplaced(Log log) {
        var event = Grid.getMeterReplacedEventFromLog(log);
        return new GridEvent.MeterReplaced(meter(event.meter), register(event.finalRegister),
                register(event.startRegister));
    }

    private static GridEvent meterRetired(Log log) {
        var event = Grid.getMeterRetiredEventFromLog(log);
        return new GridEvent.MeterRetired(meter(event.meter));
    }

    private static GridEvent ownerChanged(Log log) {
        var event = Grid.getOwnerChangedEventFromLog(log);
        return new GridEvent.OwnerChanged(meter(event.meter), account(event.owner));
    }

    private static GridEvent balanceReturned(Log log) {
        var event = Grid.getBalanceReturnedEventFromLog(log);
        return new GridEvent.Unfunded(meter(event.meter), account(event.account),
                coins(event.microcoins));
    }

    private static GridEvent credited(Log log) {
        var event = Grid.getCreditedEventFromLog(log);
        return new GridEvent.Issued(account(event.account), coins(event.microcoins));
    }

    private static GridEvent restored(Log log) {
        var event = Grid.getRestoredEventFromLog(log);
        return new GridEvent.Issued(account(event.account), coins(event.microcoins));
    }

    private static GridEvent redeemed(Log log) {
        var event = Grid.getRedeemedEventFromLog(log);
        return new GridEvent.Redeemed(account(event.account), coins(event.microcoins));
    }

    private static GridEvent takenBack(Log log) {
        var event = Grid.getTakenBackEventFromLog(log);
        return new GridEvent.Redeemed(account(event.account), coins(event.microcoins));
    }

    private static GridEvent unfunded(Log log) {
        var event = Grid.getUnfundedEventFromLog(log);
        return new GridEvent.Unfunded(meter(event.meter), account(event.account),
                coins(event.microcoins));
    }

    private static GridEvent reserved(Log log) {
        var event = Grid.getReservedEventFromLog(log);
        return new GridEvent.Reserved(account(event.account), coins(event.microcoins),
                reference(event.cashOut));
    }

    private static GridEvent reservationRedeemed(Log log) {
        var event = Grid.getReservationRedeemedEventFromLog(log);
        return new GridEvent.ReservationRedeemed(coins(event.microcoins),
                reference(event.cashOut));
    }

    private static GridEvent reservationReleased(Log log) {
        var event = Grid.getReservationReleasedEventFromLog(log);
        return new GridEvent.ReservationReleased(account(event.account),
                coins(event.microcoins), reference(event.cashOut));
    }

    private static GridEvent funded(Log log) {
        var event = Grid.getFundedEventFromLog(log);
        return new GridEvent.Funded(account(event.account), meter(event.meter),
                coins(event.microcoins), coins(event.repaid));
    }

    private static GridEvent transferred(Log log) {
        var event = Grid.getTransferredEventFromLog(log);
        return new GridEvent.Transferred(account(event.from), account(event.to),
                coins(event.microcoins));
    }

    private static GridEvent collected(Log log) {
        var event = Grid.getCollectedEventFromLog(log);
        return new GridEvent.Collected(meter(event.meter), account(event.account),
                coins(event.microcoins));
    }

    private static GridEvent tariffAnnounced(Log log) {
        var event = Grid.getTariffAnnouncedEventFromLog(log);
        StoredFee fee = new StoredFee(StoredFee.Policy.values()[event.policy.intValueExact()],
                event.feeValue.longValueExact());
        return new GridEvent.TariffAnnounced(hour(event.fromHour), new Tariff(
                new EnergyPrice(event.priceMicrocoinsPerWh.longValueExact()), fee.feePolicy()));
    }

    private static GridEvent reported(Log log) {
        var event = Grid.getReportedEventFromLog(log);
        return new GridEvent.Reported(hour(event.hour), meter(event.first),
                Words.registers(event.registers));
    }

    private static GridEvent readingTooLarge(Log log) {
        var event = Grid.getReadingTooLargeEventFromLog(log);
        return new GridEvent.ReadingTooLarge(meter(event.meter));
    }

    private static GridEvent readingIgnored(Log log) {
        var event = Grid.getReadingIgnoredEventFromLog(log);
        return new GridEvent.ReadingIgnored(meter(event.meter));
    }

    private static GridEvent replacedEnergySettled(Log log) {
        var event = Grid.getReplacedEnergySettledEventFromLog(log);
        return new GridEvent.ReplacedEnergySettled(meter(event.meter), energy(event.wattHours));
    }

    private static GridEvent paidOut(Log log) {
        var event = Grid.getPaidOutEventFromLog(log);
        return new GridEvent.PaidOut(hour(event.hour), meter(event.first),
                Words.payouts(event.payouts));
    }

    private static GridEvent hourClosed(Log log) {
        var event = Grid.getHourClosedEventFromLog(log);
        return new GridEvent.HourClosed(hour(event.hour), totals(event.record));
    }

    private static HourTotals totals(Grid.HourRecord closed) {
        return new HourTotals(energy(closed.energyInWh), energy(closed.energyOutWh),
                coins(closed.carryIn), coins(closed.repaid),
                coins(closed.collected), coins(closed.fee),
                coins(closed.paidOut), coins(closed.carryOut),
                closed.meters.intValueExact());
    }

    private static SequenceNumber sequence(BigInteger number) {
        return new SequenceNumber(number.longValueExact());
    }

    private static MeterNumber meter(BigInteger number) {
        return new MeterNumber(number.longValueExact());
    }

    private static Register register(BigInteger wattHours) {
        return Register.ofWattHours(wattHours.longValueExact());
    }

    private static Energy energy(BigInteger wattHours) {
        return Energy.ofWattHours(wattHours.longValueExact());
    }
}
