package gridborne.portal.desk;

import gridborne.portal.view.ReadTourView;
import gridborne.portal.view.TourView;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The guided tour; its address may say with whom, or that it begins anew. */
@Named
@RequestScoped
public class TourDesk {

    @Inject
    private ReadTourView tours;

    @Inject
    private HttpServletRequest request;

    @Inject
    private TenantHosts hosts;

    @Inject
    private CurrentTenant current;

    private TourView view;

    @PostConstruct
    void read() {
        view = request.getParameter("anew") == null
                ? tours.about(TypedFile.actor(request.getParameter("actor"))) : tours.anew();
    }

    /** Where the meters report to. */
    public String getUrl() {
        return hosts.urlOf(current.tenant());
    }

    public TourView getView() {
        return view;
    }
}
