package gridborne.portal.page;

import gridborne.grid.MeterCode;
import gridborne.portal.view.MeterView;
import gridborne.portal.view.ReadMeterView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** A meter's own page, as its QR code leads to it. */
@Named
@RequestScoped
public class MeterPage {

    @Inject
    private ReadMeterView meters;

    @Inject
    private About about;

    private MeterView view;

    public void read() {
        Optional<MeterView> found = about.as(MeterCode::parse).flatMap(meters::view);
        found.ifPresentOrElse(known -> view = known, about::notFound);
    }

    public MeterView getView() {
        return view;
    }
}
