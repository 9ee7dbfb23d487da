package gridborne.portal.boundary;

import gridborne.grid.MeterCode;

/** For what somebody orders coins, as they name it. */
public sealed interface OrderFor {

    /** The caller's own account. */
    record Oneself() implements OrderFor {
    }

    record OfAccount(AccountRef account) implements OrderFor {
    }

    record OfMeter(MeterCode code) implements OrderFor {
    }
}
