package gridborne.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gridborne.stack.machine.Refusal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final Map<String, String> ENVIRONMENT = Map.of(
            "GRIDBORNE_DB_OWNER_PASSWORD", "from the environment", "GRIDBORNE_PORT", "9090");

    @Test
    void areFoundUnderTheNamesOfMicroProfileConfig() {
        Options options = new Options(name -> null, ENVIRONMENT);

        assertEquals(Optional.of("from the environment"),
                options.find("gridborne.db.owner-password"));
    }

    @Test
    void areTakenFromSystemPropertiesFirst() {
        Options options = new Options(Map.of("gridborne.port", "8181")::get, ENVIRONMENT);

        assertEquals(8181, options.number("gridborne.port", 8080));
    }

    @Test
    void areRefusedWhenTheyAreNoNumber() {
        Options options = new Options(Map.of("gridborne.port", "http")::get, Map.of());

        Refusal refusal = assertThrows(Refusal.class,
                () -> options.number("gridborne.port", 8080));

        assertEquals("gridborne.port is 'http' and must be a whole number.",
                refusal.getMessage());
    }

    @Test
    void ofADatabaseOfOnesOwnComeTogether() {
        Options options = new Options(Map.of("gridborne.project", ".",
                "gridborne.db.url", "jdbc:postgresql://db/gridborne")::get, Map.of());

        Refusal refusal = assertThrows(Refusal.class, () -> Settings.of(options));

        assertEquals("-Dgridborne.db.owner is missing, and a database of your own"
                + " (gridborne.db.url) needs it.", refusal.getMessage());
    }
}
