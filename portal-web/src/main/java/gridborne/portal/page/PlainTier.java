package gridborne.portal.page;

import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import org.primefaces.context.PrimeFacesContext;

/**
 * Keeps PrimeFaces' content security policy out of the plain tier, whose pages have no inline
 * script: its nonce would begin a session for every visitor. The desks' views, under {@code /desk}
 * and {@code /operator}, have it.
 */
public class PlainTier implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String DESK = "/desk/";
    private static final String OPERATORS = "/operator/";

    @Override
    public void afterPhase(PhaseEvent event) {
        String view = event.getFacesContext().getViewRoot() == null ? ""
                : event.getFacesContext().getViewRoot().getViewId();
        if (!view.startsWith(DESK) && !view.startsWith(OPERATORS)) {
            PrimeFacesContext.getCspState(event.getFacesContext()).setInitialized(true);
        }
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // Which view it is, is known afterwards.
    }

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }
}
