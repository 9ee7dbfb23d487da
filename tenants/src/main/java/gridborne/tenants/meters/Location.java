package gridborne.tenants.meters;

/** A place on the tenant's schematic map, 0 to 1000 from the left and from the top. */
public record Location(int x, int y) {

    private static final int EDGE = 1000;

    public Location {
        if (x < 0 || x > EDGE || y < 0 || y > EDGE) {
            throw new IllegalArgumentException(
                    "The map goes from 0 to 1000, not to " + x + ", " + y + ".");
        }
    }
}
