package gridborne.chain.contract;

import gridborne.chain.node.LogEntry;
import gridborne.energy.EnergyPrice;
import gridborne.grid.Direction;
import gridborne.grid.HourTotals;
import gridborne.grid.Tariff;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.web3j.abi.EventEncoder;
import org.web3j.abi.datatypes.Event;

/** Reads logs of the contract; the first topic says which event it is. */
public final class GridEvents {

    /** The first topic of a funding. */
    public static final String FUNDED = EventEncoder.encode(Grid.FUNDED_EVENT);

    private static final String HOUR_CLOSED = EventEncoder.encode(Grid.HOURCLOSED_EVENT);

    private static final Map<String, Function<LogArguments, GridEvent>> READERS = Map.ofEntries(
            reader(Grid.GRIDOPENED_EVENT, GridEvents::gridOpened),
            reader(Grid.EXECUTED_EVENT, GridEvents::executed),
            reader(Grid.REFUSED_EVENT, GridEvents::refused),
            reader(Grid.ACCOUNTOPENED_EVENT, GridEvents::accountOpened),
            reader(Grid.METERADDED_EVENT, GridEvents::meterAdded),
            reader(Grid.METERREPLACED_EVENT, GridEvents::meterReplaced),
            reader(Grid.METERRETIRED_EVENT, GridEvents::meterRetired),
            reader(Grid.OWNERCHANGED_EVENT, GridEvents::ownerChanged),
            reader(Grid.BALANCERETURNED_EVENT, GridEvents::balanceReturned),
            reader(Grid.CREDITED_EVENT, GridEvents::issued),
            reader(Grid.RESTORED_EVENT, GridEvents::issued),
            reader(Grid.REDEEMED_EVENT, GridEvents::redeemed),
            reader(Grid.TAKENBACK_EVENT, GridEvents::redeemed),
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
        return entry.topics().isEmpty() ? Optional.empty()
                : Optional.ofNullable(READERS.get(entry.topics().get(0)))
                        .map(reader -> reader.apply(new LogArguments(entry)));
    }

    /** Whether it closes an hour, without reading the rest of what it says. */
    public static boolean closesHour(LogEntry entry) {
        return !entry.topics().isEmpty() && entry.topics().get(0).equals(HOUR_CLOSED);
    }

    static boolean knows(String topic) {
        return READERS.containsKey(topic);
    }

    private static Map.Entry<String, Function<LogArguments, GridEvent>> reader(Event event,
            Function<LogArguments, GridEvent> reader) {
        return Map.entry(EventEncoder.encode(event), reader);
    }

    private static GridEvent gridOpened(LogArguments said) {
        return new GridEvent.Opened(said.hour(1));
    }

    private static GridEvent executed(LogArguments said) {
        return new GridEvent.Executed(said.sequence(1), said.sequence(2));
    }

    private static GridEvent refused(LogArguments said) {
        return new GridEvent.Refused(said.sequence(1), Refusals.sentence(said.bytes(0)));
    }

    private static GridEvent accountOpened(LogArguments said) {
        return new GridEvent.AccountOpened(said.account(1));
    }

    private static GridEvent meterAdded(LogArguments said) {
        return new GridEvent.MeterAdded(said.meter(1),
                said.flag(0) ? Direction.PRODUCTION : Direction.CONSUMPTION,
                said.account(2), said.register(1));
    }

    private static GridEvent meterReplaced(LogArguments said) {
        return new GridEvent.MeterReplaced(said.meter(1), said.register(0), said.register(1));
    }

    private static GridEvent meterRetired(LogArguments said) {
        return new GridEvent.MeterRetired(said.meter(1));
    }

    private static GridEvent ownerChanged(LogArguments said) {
        return new GridEvent.OwnerChanged(said.meter(1), said.account(2));
    }

    private static GridEvent balanceReturned(LogArguments said) {
        return new GridEvent.Unfunded(said.meter(1), said.account(2), said.coins(0));
    }

    private static GridEvent issued(LogArguments said) {
        return new GridEvent.Issued(said.account(1), said.coins(0));
    }

    private static GridEvent redeemed(LogArguments said) {
        return new GridEvent.Redeemed(said.account(1), said.coins(0));
    }

    private static GridEvent unfunded(LogArguments said) {
        return new GridEvent.Unfunded(said.meter(2), said.account(1), said.coins(0));
    }

    private static GridEvent reserved(LogArguments said) {
        return new GridEvent.Reserved(said.account(1), said.coins(0), said.reference(2));
    }

    private static GridEvent reservationRedeemed(LogArguments said) {
        return new GridEvent.ReservationRedeemed(said.coins(0), said.reference(2));
    }

    private static GridEvent reservationReleased(LogArguments said) {
        return new GridEvent.ReservationReleased(said.account(1), said.coins(0),
                said.reference(2));
    }

    private static GridEvent funded(LogArguments said) {
        return new GridEvent.Funded(said.account(1), said.meter(2), said.coins(0),
                said.coins(1));
    }

    private static GridEvent transferred(LogArguments said) {
        return new GridEvent.Transferred(said.account(1), said.account(2), said.coins(0));
    }

    private static GridEvent collected(LogArguments said) {
        return new GridEvent.Collected(said.meter(1), said.account(2), said.coins(0));
    }

    private static GridEvent tariffAnnounced(LogArguments said) {
        StoredFee fee = new StoredFee(
                StoredFee.Policy.values()[Math.toIntExact(said.number(1))], said.number(2));
        return new GridEvent.TariffAnnounced(said.hour(1),
                new Tariff(new EnergyPrice(said.number(0)), fee.feePolicy()));
    }

    private static GridEvent reported(LogArguments said) {
        return new GridEvent.Reported(said.hour(1), said.meter(2),
                Words.registers(said.bytes(0)));
    }

    private static GridEvent readingTooLarge(LogArguments said) {
        return new GridEvent.ReadingTooLarge(said.meter(1));
    }

    private static GridEvent readingIgnored(LogArguments said) {
        return new GridEvent.ReadingIgnored(said.meter(1));
    }

    private static GridEvent replacedEnergySettled(LogArguments said) {
        return new GridEvent.ReplacedEnergySettled(said.meter(2), said.energy(0));
    }

    private static GridEvent paidOut(LogArguments said) {
        return new GridEvent.PaidOut(said.hour(1), said.meter(2),
                Words.payouts(said.bytes(0)));
    }

    private static GridEvent hourClosed(LogArguments said) {
        return new GridEvent.HourClosed(said.hour(1), totals(said));
    }

    /** The fields of the contract's record of an hour, one word each. */
    private static HourTotals totals(LogArguments record) {
        return new HourTotals(record.energy(0), record.energy(1), record.coins(2),
                record.coins(3), record.coins(4), record.coins(5), record.coins(6),
                record.coins(7), Math.toIntExact(record.number(8)));
    }
}
