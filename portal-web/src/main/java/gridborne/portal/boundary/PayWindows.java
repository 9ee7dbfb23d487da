package gridborne.portal.boundary;

import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.HourLine;
import gridborne.grid.Journal;
import gridborne.grid.Operation;
import gridborne.grid.OperationState;
import gridborne.grid.SequenceNumber;
import gridborne.grid.SettledHour;
import gridborne.money.Coins;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.window.FundingWindows;
import gridborne.tenants.window.FundingWindows.Going;
import gridborne.window.FundingWindow;
import gridborne.window.WindowStage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Moves windows on: each in a transaction of its own, with its row locked and its entries in the
 * journal, so that an hour is paid once however often and wherever this is called.
 */
@ApplicationScoped
public class PayWindows {

    @Inject
    private FundingWindows windows;

    @Inject
    private Step step;

    public void round() {
        windows.going().forEach(step::take);
    }

    /** One window, one transaction. */
    @ApplicationScoped
    @Transactional
    static class Step {

        @Inject
        private FundingWindows windows;

        @Inject
        private Book book;

        @Inject
        private Journal journal;

        @Inject
        private Meters meters;

        @Inject
        private CurrentActor actor;

        void take(long number) {
            windows.lock(number).ifPresent(going -> {
                switch (going.window().stage()) {
                    case BOOKED -> await(going);
                    case ACTIVE -> pay(going);
                    case RETURNING -> close(going);
                    case CLOSED, REFUSED -> throw new IllegalStateException("It is over.");
                }
            });
        }

        private OperationState stateOf(SequenceNumber operation) {
            return journal.entry(operation).orElseThrow().state();
        }

        private void await(Going going) {
            OperationState state = stateOf(going.operation());
            if (state instanceof OperationState.Confirmed) {
                windows.keep(going.window(), WindowStage.ACTIVE, going.operation());
            } else if (state instanceof OperationState.Refused) {
                windows.keep(going.window(), WindowStage.REFUSED, going.operation());
            }
        }

        /** Every settled hour of it, in order; a meter that is no more is paid for no more. */
        private void pay(Going going) {
            FundingWindow window = going.window();
            SequenceNumber last = going.operation();
            boolean retired = meters.byNumber(window.meter()).map(Meter::retired).orElse(true);
            Hour settled = book.latestHour().map(SettledHour::hour).orElse(new Hour(0));
            while (!retired && !window.isOver() && !settled.isBefore(window.next())) {
                Coins paid = window.share(book.line(window.next(), window.meter())
                        .map(HourLine::due).orElse(Coins.ZERO));
                if (paid.isPositive()) {
                    last = append(window, new Operation.Fund(window.box(), window.meter(), paid));
                }
                window = window.paid(paid);
            }
            if (retired || window.isOver()) {
                windows.keep(window, WindowStage.RETURNING, last);
            } else if (!window.next().equals(going.window().next())) {
                windows.keep(window, WindowStage.ACTIVE, last);
            }
        }

        /** Whatever the chain has in the box once all is applied goes back, to the last of it. */
        private void close(Going going) {
            FundingWindow window = going.window();
            OperationState state = stateOf(going.operation());
            if (state instanceof OperationState.Queued || state instanceof OperationState.Sent) {
                return;
            }
            Coins rest = book.balance(window.box()).orElse(Coins.ZERO);
            windows.keep(window, rest.isPositive() ? WindowStage.RETURNING : WindowStage.CLOSED,
                    rest.isPositive() ? append(window, new Operation.Transfer(window.box(),
                            window.payer(), rest)) : going.operation());
        }

        private SequenceNumber append(FundingWindow window, Operation operation) {
            return journal.append(operation, actor.cause("funding window " + window.number()));
        }
    }
}
