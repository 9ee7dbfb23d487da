package gridborne.payment;

import gridborne.grid.JournalEntry;
import gridborne.grid.OperationState.Confirmed;
import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import gridborne.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What went back of an order's money, and the coins that followed.
 *
 * @param taken the coins out of the book because of it
 * @param fromMeter those of them that came from the meter the order had funded
 */
public record MoneyBack(Money paid, List<Reversal> reversals, List<WantedRefund> wanted,
                        Coins taken, Coins fromMeter, List<Moved> moved) {

    /** A movement of coins with its operation. */
    public record Moved(ClawbackEntry.Kind kind, Coins coins, JournalEntry operation) {
    }

    public MoneyBack {
        reversals = List.copyOf(reversals);
        wanted = List.copyOf(wanted);
        moved = List.copyOf(moved);
    }

    /** All of it that is gone now. */
    public Money gone() {
        return new Money(reversals.stream().mapToLong(reversal -> reversal.gone().minorUnits())
                .reduce(0, Math::addExact), paid.currency());
    }

    /** What can still be given back. */
    public Money left() {
        return new Money(Math.max(0, paid.minorUnits() - gone().minorUnits()), paid.currency());
    }

    /** What can still be asked for: the rest without what Stripe has not answered yet. */
    public Money refundable() {
        long asked = wanted.stream().filter(one -> one.state() == WantedRefund.State.ASKED)
                .mapToLong(one -> one.amount().minorUnits()).reduce(0, Math::addExact);
        return new Money(Math.max(0, left().minorUnits() - asked), paid.currency());
    }

    /** The dispute that holds money of the order, or asks for it. */
    public Optional<Reversal> dispute() {
        return reversals.stream().filter(reversal -> reversal.kind() == ReversalKind.DISPUTE)
                .filter(reversal -> reversal.gone().isPositive() || !reversal.state().isFinal())
                .findFirst();
    }

    /** Whether a bank has decided a dispute for the utility, and the coins came again. */
    public boolean isWon() {
        return dispute().isEmpty() && reversals.stream()
                .anyMatch(reversal -> reversal.state() == ReversalState.WON);
    }

    /** Whether a bank has decided a dispute for the payer, and the coins went with the money. */
    public boolean isLost() {
        return taken.isPositive()
                && dispute().filter(lost -> lost.state() == ReversalState.LOST).isPresent();
    }

    /** How the order stands because of it; empty while all of its money is there. */
    public Optional<OrderState> state() {
        if (dispute().isPresent()) {
            return Optional.of(OrderState.DISPUTED);
        }
        if (!gone().isPositive()) {
            return Optional.empty();
        }
        return Optional.of(left().isPositive() ? OrderState.PARTLY_REFUNDED : OrderState.REFUNDED);
    }

    /** When the last of it went. */
    public Instant since() {
        return reversals.stream().filter(reversal -> reversal.gone().isPositive()
                || !reversal.state().isFinal()).map(Reversal::openedAt)
                .max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The transaction in which coins were taken back last. */
    public Optional<TransactionHash> takenBy() {
        return moved.stream().filter(one -> one.kind() == ClawbackEntry.Kind.TAKE_BACK)
                .map(one -> one.operation().state()).filter(Confirmed.class::isInstance)
                .map(state -> ((Confirmed) state).transaction())
                .reduce((earlier, later) -> later);
    }

    /** Why the order stands as it does. */
    public String sentence() {
        String money = dispute().map(dispute -> dispute.gone().isPositive()
                ? "The payer's bank took " + dispute.gone() + " back."
                : "The payer's bank asks about this payment.")
                .orElseGet(() -> gone() + " of " + paid + " went back.");
        return taken.isPositive() ? money + " With it went " + taken
                + (fromMeter.isPositive() ? ", " + fromMeter + " of them from the meter." : ".")
                : money;
    }
}
