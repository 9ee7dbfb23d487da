package gridborne.portal.timer;

import gridborne.portal.boundary.GoOnFounding;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Goes on with utilities that are being founded, on every node. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class FoundingTimer {

    @Inject
    private Turns turns;

    @Inject
    private GoOnFounding foundings;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void nudge() {
        turns.giveToPlatform("founding utilities", foundings::goOnWithAll);
    }
}
