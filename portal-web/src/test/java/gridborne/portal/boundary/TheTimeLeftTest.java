package gridborne.portal.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.energy.Energy;
import gridborne.energy.EnergyPrice;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.money.Coins;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long coins last at the rate of the last hours (S6.4). */
class TheTimeLeftTest {

    private static final EnergyPrice PRICE = new EnergyPrice(1_000);

    @Test
    void isTheBalanceOverWhatAnHourCost() {
        assertEquals(Optional.of(Duration.ofHours(84)),
                left(Direction.CONSUMPTION, "7", new Energy(2_000), 24));
    }

    @Test
    void isUnknownWithoutConsumptionOrCoins() {
        assertEquals(Optional.empty(), left(Direction.CONSUMPTION, "7", Energy.ZERO, 24));
        assertEquals(Optional.empty(), left(Direction.CONSUMPTION, "0", new Energy(5), 24));
        assertEquals(Optional.empty(), left(Direction.CONSUMPTION, "-1", new Energy(5), 24));
    }

    @Test
    void isNoQuestionForAProducer() {
        assertEquals(Optional.empty(), left(Direction.PRODUCTION, "7", new Energy(2_000), 24));
    }

    @Test
    void endsAtTenYears() {
        assertEquals(Optional.of(Duration.ofDays(3_650)),
                left(Direction.CONSUMPTION, "9000000000000", new Energy(1), 24));
    }

    private static Optional<Duration> left(Direction direction, String balance, Energy used,
                                           int hours) {
        MeterState meter = new MeterState(new MeterNumber(0), direction, new AccountNumber(1),
                new Register(0), Coins.parse(balance), true, false);
        return new TimeLeft(meter, used, hours, PRICE).duration();
    }
}
