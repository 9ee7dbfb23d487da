package gridborne.portal.rest;

import gridborne.tenants.meters.Location;

/** A place on the map, 0 to 1000 from the left and from the top. */
public record LocationBody(Integer x, Integer y) {

    public LocationBody {
        new Location(x, y);
    }

    static LocationBody of(Location location) {
        return new LocationBody(location.x(), location.y());
    }

    Location location() {
        return new Location(x, y);
    }
}
