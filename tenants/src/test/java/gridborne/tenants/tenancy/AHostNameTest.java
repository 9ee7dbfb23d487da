package gridborne.tenants.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AHostNameTest {

    private static final BaseDomain LOCAL = BaseDomain.of("localhost", 8080);
    private static final BaseDomain PUBLIC = BaseDomain.of("gridborne.example", 8080);

    @ParameterizedTest
    @ValueSource(strings = {"commons.localhost", "commons.localhost:8080", "COMMONS.LocalHost:80",
            " commons.localhost "})
    void namesItsUtilityInFrontOfTheBaseDomain(String host) {
        assertEquals(Optional.of("commons"), LOCAL.labelOf(host));
    }

    @Test
    void thatIsTheBaseDomainIsThePlatforms() {
        assertEquals(Optional.of(BaseDomain.NO_LABEL), LOCAL.labelOf("localhost:8080"));
        assertEquals(Optional.of(BaseDomain.NO_LABEL), PUBLIC.labelOf("gridborne.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":8080", ".localhost", "a.b.localhost", "notlocalhost",
            "localhost.evil.example", "127.0.0.1:8080", "[::1]:8080", "commons.gridborne.example"})
    void elsewhereIsNobodys(String host) {
        assertEquals(Optional.empty(), LOCAL.labelOf(host));
    }

    @Test
    void isServedInPlainHttpOnLocalhostOnly() {
        assertTrue(LOCAL.plainLocal());
        assertFalse(PUBLIC.plainLocal());
        assertEquals("http://commons.localhost:8080", LOCAL.urlOf("commons"));
        assertEquals("https://commons.gridborne.example", PUBLIC.urlOf("commons"));
    }

    @Test
    void mayBringItsOwnPort() {
        assertEquals("http://commons.localhost:9000",
                BaseDomain.of("localhost:9000", 8080).urlOf("commons"));
        assertEquals("http://localhost", BaseDomain.of("localhost", 80).url());
    }
}
