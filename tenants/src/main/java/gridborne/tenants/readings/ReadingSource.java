package gridborne.tenants.readings;

import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.TokenId;

/** Where a reading came from: kept with it for the day somebody asks (S4.5). */
public record ReadingSource(String value) {

    public static final ReadingSource SIMULATION = new ReadingSource("simulation");

    public static ReadingSource gateway(TokenId token) {
        return new ReadingSource("gateway " + token);
    }

    public static ReadingSource meter(TokenId key) {
        return new ReadingSource("meter " + key);
    }

    public static ReadingSource person(PersonId person) {
        return new ReadingSource("person " + person);
    }

    @Override
    public String toString() {
        return value;
    }
}
