package gridborne.portal.desk;

import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.primefaces.context.PrimeFacesContext;

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

    /** Tells PrimeFaces that a form comes from a page of ours. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    /** An auditor sees everything and changes nothing (S10.4). */
    public boolean isMayChange() {
        return caller.isAdmin();
    }
}
