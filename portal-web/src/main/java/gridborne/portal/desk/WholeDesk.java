package gridborne.portal.desk;

import gridborne.portal.boundary.ExportUtility;
import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.handover.Export;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The files of everything that operators had made, for the utility's admins. */
@Named
@RequestScoped
public class WholeDesk {

    @Inject
    private CurrentCaller caller;

    @Inject
    private ExportUtility exports;

    public List<Export> getReady() {
        return caller.isAdmin() ? exports.own().stream().filter(Export::ready).toList()
                : List.of();
    }

    /** What opens the file that an operator carries. */
    public String phrase(Export export) {
        return exports.phrase(export);
    }
}
