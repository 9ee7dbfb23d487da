package gridborne.portal.demo;

import gridborne.energy.Hour;
import gridborne.grid.SettledHour;
import java.time.Instant;
import java.util.List;

/** What came of pressing a demo's clock. */
public sealed interface PressResult {

    /** The hours are on the chain, oldest first. */
    record Settled(Hour openHour, Instant clock, List<SettledHour> hours) implements PressResult {
    }

    /** The hours are given to the chain and will settle, but it takes longer than one waits for. */
    record OnItsWay(Hour openHour, Instant clock, Hour first, Hour last) implements PressResult {
    }

    /** This utility's time is the world's. */
    record NoDemo() implements PressResult {
    }

    /** Made-up readings beside real money: never. */
    record LiveMoney() implements PressResult {
    }

    /** The contract is still being deployed. */
    record NoContractYet() implements PressResult {
    }
}
