package gridborne.chain.contract;

import gridborne.chain.node.LogEntry;
import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.grid.Movement;
import gridborne.grid.PaymentReference;
import gridborne.grid.Pocket;
import gridborne.grid.Posting;
import gridborne.money.Coins;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.web3j.abi.EventEncoder;
import org.web3j.abi.datatypes.Event;
import org.web3j.utils.Numeric;

/** What the contract's events did to pockets, with the reason and the payment they name. */
public final class CoinMovements {

    private static final Map<String, Movement.Kind> KINDS = Map.ofEntries(
            kind(Grid.CREDITED_EVENT, Movement.Kind.CREDITED),
            kind(Grid.REDEEMED_EVENT, Movement.Kind.REDEEMED),
            kind(Grid.TAKENBACK_EVENT, Movement.Kind.TAKEN_BACK),
            kind(Grid.RESTORED_EVENT, Movement.Kind.RESTORED),
            kind(Grid.RESERVED_EVENT, Movement.Kind.RESERVED),
            kind(Grid.RESERVATIONRELEASED_EVENT, Movement.Kind.RELEASED),
            kind(Grid.FUNDED_EVENT, Movement.Kind.FUNDED),
            kind(Grid.UNFUNDED_EVENT, Movement.Kind.UNFUNDED),
            kind(Grid.BALANCERETURNED_EVENT, Movement.Kind.RETURNED),
            kind(Grid.TRANSFERRED_EVENT, Movement.Kind.TRANSFERRED),
            kind(Grid.COLLECTED_EVENT, Movement.Kind.COLLECTED),
            kind(Grid.OWNERCHANGED_EVENT, Movement.Kind.TAKEN_OVER));
    /** The first topic of an event that gives a meter to another owner. */
    public static final String TAKEN_OVER = EventEncoder.encode(Grid.OWNERCHANGED_EVENT);
    private static final Set<Movement.Kind> OF_PAYMENTS = Set.of(Movement.Kind.CREDITED,
            Movement.Kind.REDEEMED, Movement.Kind.TAKEN_BACK, Movement.Kind.RESTORED,
            Movement.Kind.RESERVED, Movement.Kind.RELEASED);

    private CoinMovements() {
    }

    /** The first topics of the events that move coins or change who a meter's coins belong to. */
    public static Set<String> topics() {
        return KINDS.keySet();
    }

    public static Movement.Kind kind(LogEntry log) {
        return KINDS.get(log.topics().get(0));
    }

    /** An account's or a meter's number as it stands in a topic. */
    public static String topic(Pocket pocket) {
        long number = pocket instanceof Pocket.OfAccount of ? of.account().value()
                : ((Pocket.OfMeter) pocket).meter().value();
        return "0x" + "%064x".formatted(number);
    }

    /** The payment behind it, which is an indexed word of those events that have one. */
    public static Optional<PaymentReference> payment(LogEntry log) {
        return OF_PAYMENTS.contains(kind(log)) ? Optional.of(new PaymentReference(
                Numeric.cleanHexPrefix(log.topics().get(2)))) : Optional.empty();
    }

    /** What it did; nothing, where only the owner changed. */
    public static List<Posting> postings(LogEntry log) {
        GridEvent event = GridEvents.of(log).orElseThrow();
        if (event instanceof GridEvent.Issued issued) {
            return List.of(account(issued.account(), issued.coins()));
        } else if (event instanceof GridEvent.Redeemed redeemed) {
            return List.of(account(redeemed.account(), redeemed.coins().negated()));
        } else if (event instanceof GridEvent.Reserved reserved) {
            return List.of(account(reserved.account(), reserved.coins().negated()));
        } else if (event instanceof GridEvent.ReservationReleased released) {
            return List.of(account(released.account(), released.coins()));
        } else if (event instanceof GridEvent.Funded funded) {
            return moved(account(funded.account()), meter(funded.meter()), funded.coins());
        } else if (event instanceof GridEvent.Unfunded unfunded) {
            return moved(meter(unfunded.meter()), account(unfunded.account()), unfunded.coins());
        } else if (event instanceof GridEvent.Transferred sent) {
            return moved(account(sent.from()), account(sent.to()), sent.coins());
        } else if (event instanceof GridEvent.Collected collected) {
            return moved(meter(collected.meter()), account(collected.account()),
                    collected.coins());
        }
        return List.of();
    }

    private static List<Posting> moved(Pocket from, Pocket to, Coins coins) {
        return List.of(new Posting(from, coins.negated()), new Posting(to, coins));
    }

    private static Posting account(AccountNumber account, Coins change) {
        return new Posting(account(account), change);
    }

    private static Pocket account(AccountNumber account) {
        return new Pocket.OfAccount(account);
    }

    private static Pocket meter(MeterNumber meter) {
        return new Pocket.OfMeter(meter);
    }

    private static Map.Entry<String, Movement.Kind> kind(Event event, Movement.Kind kind) {
        return Map.entry(EventEncoder.encode(event), kind);
    }
}
