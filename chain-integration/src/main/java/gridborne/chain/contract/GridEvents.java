package gridborne.chain.contract;

import static gridborne.chain.contract.Words.account;
import static gridborne.chain.contract.Words.coins;
import static gridborne.chain.contract.Words.energy;
import static gridborne.chain.contract.Words.hour;
import static gridborne.chain.contract.Words.meter;
import static gridborne.chain.contract.Words.reference;
import static gridborne.chain.contract.Words.register;
import static gridborne.chain.contract.Words.sequence;

import gridborne.chain.node.LogEntry;
import gridborne.energy.EnergyPrice;
import gridborne.grid.Direction;
import gridborne.grid.Tariff;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.web3j.abi.EventEncoder;
import org.web3j.abi.datatypes.Event;
import org.web3j.protocol.core.methods.response.Log;

/** Reads logs of the contract; the first topic says which event it is. */
public final class GridEvents {

    /** The first topic of a funding. */
    public static final String FUNDED = EventEncoder.encode(Grid.FUNDED_EVENT);

    private static final Map<String, Function<Log, GridEvent>> READERS = Map.ofEntries(
            reader(Grid.GRIDOPENED_EVENT, GridEvents::gridOpened),
            reader(Grid.EXECUTED_EVENT, GridEvents::executed),
            reader(Grid.REFUSED_EVENT, GridEvents::refused),
            reader(Grid.ACCOUNTOPENED_EVENT, GridEvents::accountOpened),
            reader(Grid.METERADDED_EVENT, GridEvents::meterAdded),
            reader(Grid.METERREPLACED_EVENT, GridEvents::meterReplaced),
            reader(Grid.METERRETIRED_EVENT, GridEvents::meterRetired),
            reader(Grid.OWNERCHANGED_EVENT, GridEvents::ownerChanged),
            reader(Grid.BALANCERETURNED_EVENT, GridEvents::balanceReturned),
            reader(Grid.CREDITED_EVENT, GridEvents::credited),
            reader(Grid.RESTORED_EVENT, GridEvents::restored),
            reader(Grid.REDEEMED_EVENT, GridEvents::redeemed),
            reader(Grid.TAKENBACK_EVENT, GridEvents::takenBack),
            reader(Grid.UNFUNDED_EVENT, GridEvents::unfunded),
            reader(Grid.RESERVED_EVENT, GridEvents::reserved),
            reader(Grid.RESERVATIONREDEEMED_EVENT, GridEvents::reservationRedeemed),
            reader(Grid.RESERVATIONRELEASED_EVENT, GridEvents::reservationReleased),
            reader(Grid.FUNDED_EVENT, GridEvents::funded),
            reader(Grid.TRANSFERRED_EVENT, GridEvents::transferred),
            reader(Grid.COLLECTED_EVENT, GridEvents::collected),
            reader(Grid.TARIFFANNOUNCED_EVENT, GridEvents::tariffAnnounced),
            reader(Grid.REPORTED_EVENT, GridEvents::reported),
            reader(Grid.READINGTOOLARGE_EVENT, GridEvents::readingTooLarge),
            reader(Grid.READINGIGNORED_EVENT, GridEvents::readingIgnored),
            reader(Grid.REPLACEDENERGYSETTLED_EVENT, GridEvents::replacedEnergySettled),
            reader(Grid.PAIDOUT_EVENT, GridEvents::paidOut),
            reader(Grid.HOURCLOSED_EVENT, GridEvents::hourClosed));

    private GridEvents() {
    }

    /** The event of a log; empty for one that changes nothing here, or that is not known. */
    public static Optional<GridEvent> of(LogEntry entry) {
        if (entry.topics().isEmpty()) {
            return Optional.empty();
        }
        Log log = new Log();
        log.setTopics(new ArrayList<>(entry.topics()));
        log.setData(entry.data());
        return Optional.ofNullable(READERS.get(entry.topics().get(0)))
                .map(reader -> reader.apply(log));
    }

    static boolean knows(String topic) {
        return READERS.containsKey(topic);
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
        return new GridEvent.ReservationReleased(account(event.account), coins(event.microcoins),
                reference(event.cashOut));
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
        return new GridEvent.HourClosed(hour(event.hour), Words.totals(event.record));
    }
}
