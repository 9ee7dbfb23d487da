package gridborne.agreement;

import gridborne.energy.Hour;

/** Whole hours, from the first to before {@code until}; without end if that is the last of all. */
public record Term(Hour from, Hour until) {

    private static final Hour NEVER = new Hour(0xFFFF_FFFFL);

    public Term {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("A term begins before it ends, not in " + from
                    + " until " + until + ".");
        }
    }

    /** A term that lasts until somebody revokes. */
    public static Term withoutEnd(Hour from) {
        return new Term(from, NEVER);
    }

    public boolean isWithoutEnd() {
        return until.equals(NEVER);
    }
}
