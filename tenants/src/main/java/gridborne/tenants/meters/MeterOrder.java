package gridborne.tenants.meters;

/** By what a list of meters is sorted; each has an index. */
public enum MeterOrder {
    CODE("m.code"),
    NAME("m.name"),
    OWNER("m.owner"),
    POWER("m.connection_power_w");

    private final String column;

    MeterOrder(String column) {
        this.column = column;
    }

    String sql(boolean descending) {
        String direction = descending ? " desc" : "";
        return this == CODE ? column + direction
                : column + direction + ", m.number" + direction;
    }
}
