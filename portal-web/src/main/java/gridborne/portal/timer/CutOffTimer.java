package gridborne.portal.timer;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Nudges the relays, on every node: coins arrive and are used up without any reading (S6.1). */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CutOffTimer {

    @Inject
    private Turns turns;

    @Inject
    private CutOffRound round;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void nudge() {
        turns.giveEach("relays", round::turn);
    }
}
