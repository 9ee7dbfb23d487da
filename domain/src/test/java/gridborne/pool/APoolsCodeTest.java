package gridborne.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** A pool's public address is made of its name. */
class APoolsCodeTest {

    @Test
    void isMadeOfItsName() {
        assertEquals("street-light-friends", PoolCode.of("Street light friends").value());
        assertEquals("frohliche-strasse", PoolCode.of(" Fröhliche Straße! ").value());
        assertEquals("pool", PoolCode.of("街灯").value());
        assertEquals("pool-2", PoolCode.of("街灯").numbered(2).value());
        assertEquals(36, PoolCode.of("a".repeat(60)).value().length());
    }

    @Test
    void isNothingElse() {
        assertThrows(IllegalArgumentException.class, () -> new PoolCode("../etc"));
        assertThrows(IllegalArgumentException.class, () -> new PoolCode("A"));
        assertThrows(IllegalArgumentException.class, () -> new PoolCode(""));
    }
}
