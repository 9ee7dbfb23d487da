package gridborne.portal.view;

import gridborne.portal.boundary.Staff;
import gridborne.tenants.meters.PlacedMeters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The map on which a meter is placed: what stands where, not how it stands. */
@ApplicationScoped
public class ReadPlaces {

    @Inject
    private Staff staff;

    @Inject
    private PlacedMeters meters;

    @Transactional
    public GridMap map() {
        staff.require();
        return GridMap.of(meters.first(GridMap.MOST_SYMBOLS).stream().map(MeterRow::of).toList());
    }
}
