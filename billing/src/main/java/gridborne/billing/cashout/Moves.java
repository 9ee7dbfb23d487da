package gridborne.billing.cashout;

import gridborne.grid.Cause;
import gridborne.grid.Journal;
import gridborne.grid.Operation;
import gridborne.grid.PaymentReference;
import gridborne.grid.SequenceNumber;
import gridborne.payment.CashOut;
import gridborne.payment.CashOutFact;
import gridborne.payment.CashOutId;
import gridborne.payment.CashOutState;
import gridborne.payment.CashOutState.AwaitingApproval;
import gridborne.payment.CashOutState.Escrow;
import gridborne.payment.CashOutState.Paid;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Moves a cash-out on: its row, the evidence of the step and the operation that the step asks for
 * are one transaction.
 */
@ApplicationScoped
@Transactional
class Moves {

    private static final long AT_ONCE = 0;
    private static final long LOOK_AT_THE_BANK_SECONDS = 3_600;

    @Inject
    private CashOutRows rows;

    @Inject
    private Purse purse;

    @Inject
    private Journal journal;

    @Inject
    private CurrentTenant current;

    @Inject
    private Clock clock;

    /** Whether that was news. */
    boolean move(CashOutId id, CashOutFact fact, Cause cause) {
        StoredCashOut stored = rows.locked(id).orElseThrow();
        Optional<CashOutState> next = stored.cashOut().state().after(fact);
        next.ifPresent(state -> enter(in(stored.cashOut(), state), cause));
        return next.isPresent();
    }

    /** The first state's operation, if it has one. */
    Optional<SequenceNumber> begin(CashOut cashOut, Cause cause) {
        return ask(cashOut, cause);
    }

    private void enter(CashOut cashOut, Cause cause) {
        Optional<SequenceNumber> operation = ask(cashOut, cause);
        rows.move(cashOut, operation, due(cashOut.state()));
        rows.addStep(cashOut, operation, cause.by());
    }

    private CashOut in(CashOut before, CashOutState state) {
        return new CashOut(before.id(), before.account(), before.requester(), before.coins(),
                before.money(), state, before.requestedAt(),
                clock.instant().truncatedTo(ChronoUnit.MICROS), before.bank());
    }

    private Optional<SequenceNumber> ask(CashOut cashOut, Cause cause) {
        Escrow escrow = cashOut.state().escrow();
        if (escrow == Escrow.RESERVE) {
            purse.collect(cashOut, cause);
        }
        PaymentReference reference = CashOutReference.of(current.id(), cashOut.id());
        return switch (escrow) {
            case LEFT_ALONE -> Optional.empty();
            case RESERVE -> Optional.of(journal.append(new Operation.Reserve(cashOut.account(),
                    cashOut.coins(), reference), cause));
            case REDEEM -> Optional.of(journal.append(
                    new Operation.RedeemReserved(reference), cause));
            case RELEASE -> Optional.of(journal.append(
                    new Operation.ReleaseReserved(reference), cause));
        };
    }

    /** When to look at it next; null where nothing is left to do. */
    private static Long due(CashOutState state) {
        if (state instanceof Paid) {
            return LOOK_AT_THE_BANK_SECONDS;
        }
        return state.isOpen() && !(state instanceof AwaitingApproval) ? AT_ONCE : null;
    }
}
