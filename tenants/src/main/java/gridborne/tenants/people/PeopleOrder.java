package gridborne.tenants.people;

/** By what a list of people is sorted; each has an index. */
public enum PeopleOrder {
    LOGIN("p.login"),
    NAME("p.name");

    private final String column;

    PeopleOrder(String column) {
        this.column = column;
    }

    String sql(boolean descending) {
        String direction = descending ? " desc" : "";
        return this == LOGIN ? column + direction : column + direction + ", p.id" + direction;
    }
}
