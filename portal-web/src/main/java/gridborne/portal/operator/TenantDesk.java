package gridborne.portal.operator;

import gridborne.portal.view.ReadOperatorDesk;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.UtilityRow;
import gridborne.tenants.founding.StepTaken;
import gridborne.tenants.handover.Deletion;
import gridborne.tenants.handover.Export;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The operators' page about one utility; its address names it. */
@Named
@RequestScoped
public class TenantDesk {

    @Inject
    private ReadOperatorDesk utilities;

    @Inject
    private HttpServletRequest request;

    private Optional<UtilityRow> row;
    private Optional<Sentence> problem = Optional.empty();

    @PostConstruct
    void read() {
        row = Optional.ofNullable(request.getParameter("slug")).flatMap(utilities::one);
    }

    /** What is not there is 404. */
    public void require() throws IOException {
        if (row.isEmpty()) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            faces.responseComplete();
        }
    }

    void refuse(Sentence why) {
        problem = Optional.of(why);
    }

    public UtilityRow getRow() {
        return row.orElse(null);
    }

    public List<StepTaken> getSteps() {
        return row.map(utilities::steps).orElse(List.of());
    }

    public List<Export> getExports() {
        return row.map(utilities::exports).orElse(List.of());
    }

    /** That it is to go, if somebody asked for it. */
    public Optional<Deletion> getDeletion() {
        return row.flatMap(utilities::deletion);
    }

    public Optional<Sentence> getProblem() {
        return problem;
    }
}
