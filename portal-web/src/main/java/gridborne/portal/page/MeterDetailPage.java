package gridborne.portal.page;

import gridborne.grid.MeterCode;
import gridborne.portal.view.AskedUse;
import gridborne.portal.view.MeterDetail;
import gridborne.portal.view.ReadMeterDetail;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A meter, for its owner. */
@Named
@RequestScoped
public class MeterDetailPage {

    @Inject
    private ReadMeterDetail meters;

    private MeterDetail view;

    /** Whether there is such a meter for the caller. */
    boolean find(MeterCode code, AskedUse asked) {
        view = meters.view(code, asked).orElse(null);
        return view != null;
    }

    public MeterDetail getView() {
        return view;
    }
}
