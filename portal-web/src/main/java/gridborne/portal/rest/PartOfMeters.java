package gridborne.portal.rest;

import gridborne.grid.MeterNumber;
import gridborne.portal.boundary.ReadMeters;
import gridborne.portal.rest.problem.ProblemException;

/**
 * Which part of a list in the order of meters' numbers is asked for.
 *
 * @param from the first number that may be in it
 * @param most how many at most
 */
record PartOfMeters(MeterNumber from, int most) {

    static final String FROM_THE_FIRST = "-1";
    static final String MOST = "1000";

    static PartOfMeters of(String after, String limit) {
        if (!limit.matches("[1-9][0-9]{0,3}") || Integer.parseInt(limit) > ReadMeters.MOST) {
            throw ProblemException.malformed("'limit' is how many meters to name, from 1 to "
                    + ReadMeters.MOST + ".");
        }
        return new PartOfMeters(next(after), Integer.parseInt(limit));
    }

    private static MeterNumber next(String after) {
        try {
            return new MeterNumber(Math.addExact(Long.parseLong(after), 1));
        } catch (IllegalArgumentException | ArithmeticException noMeter) {
            throw ProblemException.malformed("'after' is the number of a meter, such as 35.");
        }
    }
}
