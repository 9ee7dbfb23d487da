package gridborne.chain;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * Sees to it that the rounds go on. A managed executor drops a task whose turn comes in the very
 * moment in which the server notes that the application is deployed, and says nothing: the portal
 * would serve pages and never look at the chain. Timers begin after that moment.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ChainWatch {

    @Inject
    private ChainLoop loop;

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void look() {
        loop.keepGoing();
    }
}
