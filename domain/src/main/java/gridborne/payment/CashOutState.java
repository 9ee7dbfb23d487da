package gridborne.payment;

import gridborne.payment.CashOutFact.Approved;
import gridborne.payment.CashOutFact.BankReturned;
import gridborne.payment.CashOutFact.CoinsRedeemed;
import gridborne.payment.CashOutFact.CoinsReleased;
import gridborne.payment.CashOutFact.EscrowRefused;
import gridborne.payment.CashOutFact.Escrowed;
import gridborne.payment.CashOutFact.ReversalRefused;
import gridborne.payment.CashOutFact.Reversed;
import gridborne.payment.CashOutFact.TransferRefused;
import gridborne.payment.CashOutFact.Transferred;
import java.util.Optional;

/**
 * How far a cash-out has come (S7.5): coins in escrow, money on its way, coins out of the book; or
 * back by the same steps. What is unknown is no state of its own: until Stripe or the chain has
 * answered, it stays where the question was asked.
 */
public sealed interface CashOutState {

    /** What a fact makes of it; nothing, where the fact is no news. */
    default Optional<CashOutState> after(CashOutFact fact) {
        return Optional.empty();
    }

    /** The escrow asked for on entering this state. */
    default Escrow escrow() {
        return Escrow.LEFT_ALONE;
    }

    /** Why money or coins went back, or did not move at all. */
    default Optional<String> why() {
        return Optional.empty();
    }

    /** The transfer by which the money left. */
    default Optional<TransferId> sent() {
        return Optional.empty();
    }

    /** Whether something is still to be done; then its coins are pending. */
    default boolean isOpen() {
        return true;
    }

    /** What the contract is asked to do. */
    enum Escrow {
        LEFT_ALONE,
        RESERVE,
        REDEEM,
        RELEASE
    }

    /** Above a day's limit: somebody else has to allow it first. Nothing is on the chain yet. */
    record AwaitingApproval() implements CashOutState {
        @Override
        public Optional<CashOutState> after(CashOutFact fact) {
            if (fact instanceof Approved) {
                return Optional.of(new Reserving());
            }
            return fact instanceof CashOutFact.Rejected rejected
                    ? Optional.of(new Rejected(rejected.reason())) : Optional.empty();
        }
    }

    /** The contract was asked to set the coins aside. No money moves before it has. */
    record Reserving() implements CashOutState {
        @Override
        public Optional<CashOutState> after(CashOutFact fact) {
            if (fact instanceof Escrowed) {
                return Optional.of(new Transferring());
            }
            return fact instanceof EscrowRefused refused
                    ? Optional.of(new Refused(refused.reason())) : Optional.empty();
        }

        @Override
        public Escrow escrow() {
            return Escrow.RESERVE;
        }
    }

    /** The coins are set aside; Stripe is asked to move the money until it has answered. */
    record Transferring() implements CashOutState {
        @Override
        public Optional<CashOutState> after(CashOutFact fact) {
            if (fact instanceof Transferred done) {
                return Optional.of(new Redeeming(done.transfer()));
            }
            return fact instanceof TransferRefused refused
                    ? Optional.of(new Releasing(refused.reason())) : Optional.empty();
        }
    }

    /** The money has left; the contract was asked to take the coins out of the book. */
    record Redeeming(TransferId transfer) implements CashOutState {
        @Override
        public Optional<TransferId> sent() {
            return Optional.of(transfer);
        }

        @Override
        public Optional<CashOutState> after(CashOutFact fact) {
            return fact instanceof CoinsRedeemed ? Optional.of(new Paid(transfer))
                    : returned(transfer, fact);
        }

        @Override
        public Escrow escrow() {
            return Escrow.REDEEM;
        }
    }

    /** The money has left, and the coins are out of the book. A bank may still send it back. */
    record Paid(TransferId transfer) implements CashOutState {
        @Override
        public Optional<TransferId> sent() {
            return Optional.of(transfer);
        }

        @Override
        public Optional<CashOutState> after(CashOutFact fact) {
            return returned(transfer, fact);
        }

        @Override
        public boolean isOpen() {
            return false;
        }
    }

    /**
     * The bank sent the money back to the producer's account at Stripe. The coins wait until it is
     * back at the utility: else they would be given for money that is paid out again.
     */
    record Returning(TransferId transfer, String reason) implements CashOutState {
        @Override
        public Optional<TransferId> sent() {
            return Optional.of(transfer);
        }

        @Override
        public Optional<String> why() {
            return Optional.of(reason);
        }

        @Override
        public Optional<CashOutState> after(CashOutFact fact) {
            if (fact instanceof ReversalRefused) {
                return Optional.of(new Paid(transfer));
            }
            return fact instanceof Reversed ? Optional.of(new Releasing(reason))
                    : Optional.empty();
        }
    }

    /** No money has left, or all of it is back; the contract was asked to give the coins back. */
    record Releasing(String reason) implements CashOutState {
        @Override
        public Optional<String> why() {
            return Optional.of(reason);
        }

        @Override
        public Optional<CashOutState> after(CashOutFact fact) {
            return fact instanceof CoinsReleased ? Optional.of(new Released(reason))
                    : Optional.empty();
        }

        @Override
        public Escrow escrow() {
            return Escrow.RELEASE;
        }
    }

    /** Over, and the producer has the coins as before; people want to know why. */
    sealed interface OverForNothing extends CashOutState {
        String reason();

        @Override
        default Optional<String> why() {
            return Optional.of(reason());
        }

        @Override
        default boolean isOpen() {
            return false;
        }
    }

    /** The coins are on the producer's account again. */
    record Released(String reason) implements OverForNothing {}

    /** The contract did not set the coins aside: there were too few. Nothing else happened. */
    record Refused(String reason) implements OverForNothing {}

    /** The utility did not allow it. Nothing else happened. */
    record Rejected(String reason) implements OverForNothing {}

    private static Optional<CashOutState> returned(TransferId transfer, CashOutFact fact) {
        if (fact instanceof BankReturned returned) {
            return Optional.of(new Returning(transfer, returned.reason()));
        }
        return fact instanceof Reversed reversed
                ? Optional.of(new Releasing(reversed.reason())) : Optional.empty();
    }
}
