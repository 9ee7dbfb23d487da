package gridborne.tenants.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ASealedSecretTest {

    private static final byte[] SECRET = "sk_test_of_a_utility".getBytes(UTF_8);

    private static Sealed keyed(int filling, int length) {
        byte[] key = new byte[length];
        Arrays.fill(key, (byte) filling);
        return new Sealed(Base64.getEncoder().encodeToString(key));
    }

    @Test
    void opensToWhatItWas() {
        assertArrayEquals(SECRET, keyed(1, 32).open(keyed(1, 32).seal(SECRET)));
    }

    @Test
    void looksDifferentEachTime() {
        Sealed sealed = keyed(1, 32);

        assertFalse(Arrays.equals(sealed.seal(SECRET), sealed.seal(SECRET)));
    }

    @Test
    void doesNotOpenWithAnotherKey() {
        byte[] sealed = keyed(1, 32).seal(SECRET);

        assertThrows(IllegalStateException.class, () -> keyed(2, 32).open(sealed));
    }

    @Test
    void doesNotOpenOnceAnyOfItsBitsWasChanged() {
        byte[] sealed = keyed(1, 32).seal(SECRET);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);

            assertThrows(IllegalStateException.class, () -> keyed(1, 32).open(changed));
        }
    }

    @Test
    void needsAKeyOf32Bytes() {
        assertThrows(IllegalStateException.class, () -> keyed(1, 16));
    }

    @Test
    void doesNotOpenWhenItIsTooShortToBeOne() {
        assertThrows(IllegalStateException.class, () -> keyed(1, 32).open(new byte[3]));
    }

    @Test
    void hasAFingerprintThatOnlyTheKeyCanMake() {
        String fingerprint = keyed(1, 32).fingerprint("power back now");

        assertEquals(fingerprint, keyed(1, 32).fingerprint("power back now"));
        assertNotEquals(fingerprint, keyed(2, 32).fingerprint("power back now"));
        assertNotEquals(fingerprint, keyed(1, 32).fingerprint("power back Now"));
    }
}
