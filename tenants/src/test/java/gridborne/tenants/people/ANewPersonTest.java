package gridborne.tenants.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ANewPersonTest {

    private static NewPerson person(String login, Role... roles) {
        return new NewPerson(login, "Carlos", new Password("power back now"), Set.of(roles));
    }

    @Test
    void signsInInWhateverCase() {
        assertEquals("carlos@example.org", person(" Carlos@Example.org ", Role.RESIDENT).login());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "-carlos", "car los", "käthe"})
    void isRefusedWithALoginNobodyCanType(String login) {
        assertThrows(IllegalArgumentException.class, () -> person(login, Role.RESIDENT));
    }

    @Test
    void isSomethingHere() {
        assertThrows(IllegalArgumentException.class, () -> person("carlos"));
    }

    @Test
    void ownsAnAccountWhenOneOfTheRolesHoldsCoins() {
        assertTrue(Role.anyOwnsAccount(person("angel", Role.AUDITOR, Role.PRODUCER).roles()));
        assertTrue(Role.anyOwnsAccount(person("carlos", Role.RESIDENT).roles()));
        assertTrue(Role.anyOwnsAccount(person("tina", Role.TREASURER).roles()));
        assertFalse(Role.anyOwnsAccount(person("ada", Role.ADMIN, Role.AUDITOR).roles()));
    }
}
