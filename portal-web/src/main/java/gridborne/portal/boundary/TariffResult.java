package gridborne.portal.boundary;

import gridborne.energy.Hour;
import gridborne.grid.SequenceNumber;

/** What came of announcing a tariff (S5.9). */
public sealed interface TariffResult {

    /** It is on its way to the chain. */
    record Announced(SequenceNumber operation, Hour from) implements TariffResult {
    }

    /** A tariff is announced for a later hour than the open one, and not before the last one. */
    record TooEarly(Hour earliest) implements TariffResult {
    }

    record TooFarAhead(Hour latest) implements TariffResult {
    }

    /** The contract is on its way to the chain. */
    record NoContractYet() implements TariffResult {
    }

    /** More than the contract can count with. */
    record TooHigh(String most) implements TariffResult {
    }
}
