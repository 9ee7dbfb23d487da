package gridborne.agreement;

import gridborne.energy.Hour;

/** How an agreement stands in an hour. */
public sealed interface Standing {

    record NotBegun(Hour from) implements Standing {
    }

    record InForce(Ending until) implements Standing {
    }

    record Over(Ending since) implements Standing {
    }
}
