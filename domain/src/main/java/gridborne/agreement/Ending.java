package gridborne.agreement;

import gridborne.energy.Hour;

/** Why and when a concluded agreement ends. */
public sealed interface Ending {

    /** The first hour in which it is no longer in force. */
    Hour hour();

    record ByTerm(Hour hour) implements Ending {
    }

    record Revoked(Hour hour, PartyAddress by) implements Ending {
    }
}
