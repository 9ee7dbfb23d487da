package gridborne.tenants.readings;

import gridborne.tenants.people.TokenId;

/** Where a reading came from: kept with it for the day somebody asks (S4.5). */
public record ReadingSource(String value) {

    public static final ReadingSource SIMULATION = new ReadingSource("simulation");

    public static ReadingSource gateway(TokenId token) {
        return new ReadingSource("gateway " + token);
    }

    @Override
    public String toString() {
        return value;
    }
}
