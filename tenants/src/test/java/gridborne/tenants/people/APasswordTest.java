package gridborne.tenants.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import org.junit.jupiter.api.Test;

class APasswordTest {

    private static final Password PASSWORD = new Password("power back now");

    @Test
    void matchesItsHashAndNothingElseDoes() {
        String hash = Argon2id.hash(PASSWORD);

        assertTrue(Argon2id.matches("power back now", hash));
        assertFalse(Argon2id.matches("power back Now", hash));
        assertFalse(Argon2id.matches("", hash));
    }

    @Test
    void isSaltedAnewEachTime() {
        assertNotEquals(Argon2id.hash(PASSWORD), Argon2id.hash(PASSWORD));
    }

    @Test
    void isHashedWith19MebibytesAndTwoPasses() {
        assertTrue(Argon2id.hash(PASSWORD).startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void isHashedAgainOnceTheParametersHaveChanged() {
        String old = com.password4j.Password.hash("power back now").addRandomSalt(16)
                .with(Argon2Function.getInstance(8 * 1024, 1, 1, 32, Argon2.ID)).getResult();

        assertTrue(Argon2id.matches("power back now", old));
        assertTrue(Argon2id.outdated(old));
        assertFalse(Argon2id.outdated(Argon2id.hash(PASSWORD)));
    }

    @Test
    void hasEightCharactersAtLeastAndIsNeverPrinted() {
        assertThrows(IllegalArgumentException.class, () -> new Password("seven77"));
        assertThrows(IllegalArgumentException.class, () -> new Password("x".repeat(201)));
        assertEquals("a password", PASSWORD.toString());
    }
}
