package gridborne.portal.desk;

import gridborne.portal.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What every view of the desk has around it. */
@Named
@RequestScoped
public class Desk {

    @Inject
    private CurrentCaller caller;

    public List<DeskEntry> getEntries() {
        return List.of(DeskEntry.values());
    }

    /** An auditor sees everything and changes nothing (S10.4). */
    public boolean isMayChange() {
        return caller.isAdmin();
    }
}
