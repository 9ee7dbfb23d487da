package gridborne.portal.page;

import gridborne.portal.view.OurEnergy;
import gridborne.portal.view.ReadOurEnergy;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The start page of a utility. */
@Named
@RequestScoped
public class OurEnergyPage {

    @Inject
    private ReadOurEnergy ourEnergy;

    private OurEnergy view;

    @PostConstruct
    void read() {
        view = ourEnergy.view();
    }

    public OurEnergy getView() {
        return view;
    }
}
