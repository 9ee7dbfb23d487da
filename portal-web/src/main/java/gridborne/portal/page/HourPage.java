package gridborne.portal.page;

import gridborne.energy.Hour;
import gridborne.portal.view.HourView;
import gridborne.portal.view.ReadHour;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** One settled hour with all its lines. */
@Named
@RequestScoped
public class HourPage {

    @Inject
    private ReadHour hours;

    @Inject
    private About about;

    private HourView view;

    public void read() {
        Optional<HourView> found = about.as(number -> new Hour(Long.parseLong(number)))
                .flatMap(hours::view);
        found.ifPresentOrElse(known -> view = known, about::notFound);
    }

    public HourView getView() {
        return view;
    }
}
