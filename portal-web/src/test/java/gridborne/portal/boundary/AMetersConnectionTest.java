package gridborne.portal.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.money.Coins;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a gateway is told of the relay, and why (S4.6, S6.1, S6.3). */
class AMetersConnectionTest {

    @Test
    void staysOpenWithCoins() {
        Connection connection = Connection.of(consumption("7.25", true));

        assertTrue(connection.connected());
        assertEquals("7.25 coins are left.", connection.reason());
        assertEquals(Coins.parse("7.25"), connection.balance());
    }

    @Test
    void closesWithoutCoinsAndSaysWhatIsOwed() {
        Connection connection = Connection.of(consumption("-0.5", false));

        assertFalse(connection.connected());
        assertEquals("The balance is used up and 0.5 coins are owed. Fund the meter with more than"
                + " that to reconnect it.", connection.reason());
    }

    @Test
    void isNotThereYetWithoutEverACoin() {
        Connection connection = Connection.of(consumption("0", false));

        assertFalse(connection.connected());
        assertEquals("There are no coins on the meter. Fund it to connect it.",
                connection.reason());
    }

    @Test
    void isNeverCutForAProducer() {
        Connection connection = Connection.of(Optional.of(state(Direction.PRODUCTION, "0", false)));

        assertTrue(connection.connected());
    }

    @Test
    void isNeverCutOnMissingKnowledge() {
        assertTrue(Connection.of(Optional.empty()).connected());
    }

    private static Optional<MeterState> consumption(String balance, boolean connected) {
        return Optional.of(state(Direction.CONSUMPTION, balance, connected));
    }

    private static MeterState state(Direction direction, String balance, boolean connected) {
        return new MeterState(new MeterNumber(0), direction, new AccountNumber(1),
                new Register(0), Coins.parse(balance), connected, false);
    }
}
