package gridborne.tenants.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ATokenTest {

    @Test
    void carries256RandomBits() {
        TokenSecret secret = TokenSecret.random();

        assertTrue(secret.value().matches("gb_[A-Za-z0-9_-]{43}"), secret.value());
        assertNotEquals(secret, TokenSecret.random());
    }

    @Test
    void isKeptAsASha256() {
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                new TokenSecret("abc").hash());
    }

    @Test
    void isNeverPrinted() {
        assertFalse(TokenSecret.random().toString().length() > 4);
    }
}
