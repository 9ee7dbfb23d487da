package gridborne.portal.desk;

import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.tenancy.CurrentTenant;
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

    @Inject
    private CurrentTenant current;

    public List<DeskEntry> getEntries() {
        return DeskEntry.at(current.isPlatform());
    }

    /** An auditor sees everything and changes nothing (S10.4). */
    public boolean isMayChange() {
        return caller.isAdmin();
    }
}
