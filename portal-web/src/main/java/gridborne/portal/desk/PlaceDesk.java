package gridborne.portal.desk;

import gridborne.portal.view.GridMap;
import gridborne.portal.view.ReadPlaces;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The map beside the fields of a place. */
@Named
@RequestScoped
public class PlaceDesk {

    @Inject
    private ReadPlaces places;

    private GridMap map;

    public GridMap getMap() {
        if (map == null) {
            map = places.map();
        }
        return map;
    }
}
