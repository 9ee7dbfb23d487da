package gridborne.portal.view;

import gridborne.portal.boundary.ReadOverview;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The desk's first page, in words. */
@ApplicationScoped
public class ReadOverviewView {

    @Inject
    private ReadOverview overview;

    public OverviewView view() {
        return OverviewView.of(overview.forStaff());
    }
}
