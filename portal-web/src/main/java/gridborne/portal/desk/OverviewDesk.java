package gridborne.portal.desk;

import gridborne.portal.view.OverviewView;
import gridborne.portal.view.ReadOverviewView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The desk's first page. */
@Named
@RequestScoped
public class OverviewDesk {

    @Inject
    private ReadOverviewView overview;

    private OverviewView view;

    @PostConstruct
    void read() {
        view = overview.view();
    }

    public OverviewView getView() {
        return view;
    }
}
