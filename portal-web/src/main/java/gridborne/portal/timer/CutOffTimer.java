package gridborne.portal.timer;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Nudges the relays, on every node: coins arrive and are used up without any reading (S6.1). */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class CutOffTimer {

    @Inject
    private Turns turns;

    @Inject
    private CutOffRound round;

    @Inject
    private MovedBooks moved;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void nudge() {
        turns.giveSome("relays", () -> moved.sinceLastTime("relays"), round::decide);
        turns.giveBusy(Work.LISTENERS, round::tell);
    }

    /** Rules and clocks decide, too: where no coins moved, it is looked at all the same, later. */
    @Schedule(hour = "*", minute = "*", second = "1/20", persistent = false)
    public void nudgeAll() {
        turns.giveEach("relays", round::turn);
    }
}
