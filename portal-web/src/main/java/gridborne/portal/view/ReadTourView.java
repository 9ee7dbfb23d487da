package gridborne.portal.view;

import gridborne.portal.boundary.ReadTour;
import gridborne.tenants.actors.ActorId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The guided tour, in words. */
@ApplicationScoped
public class ReadTourView {

    @Inject
    private ReadTour tours;

    public TourView about(Optional<ActorId> actor) {
        return new TourView(tours.about(actor));
    }

    public TourView anew() {
        return new TourView(tours.anew());
    }
}
