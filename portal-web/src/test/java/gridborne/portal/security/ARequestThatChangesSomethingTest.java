package gridborne.portal.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At {@code commons.localhost:8080}, by what the browser says of where it comes from. */
class ARequestThatChangesSomethingTest {

    @ParameterizedTest(name = "Origin {0}, Sec-Fetch-Site {1}: ours {2}")
    @CsvSource(nullValues = "-", value = {
        "http://commons.localhost:8080,     -,           true",
        "http://commons.localhost:8080,     same-origin, true",
        "https://COMMONS.localhost:8080,    -,           true",
        "-,                                 same-origin, true",
        "-,                                 none,        true",
        "-,                                 -,           true",
        // A neighbour is the same site, and still another utility.
        "http://sunny-hill.localhost:8080,  -,           false",
        "http://sunny-hill.localhost:8080,  same-site,   false",
        "-,                                 same-site,   false",
        "-,                                 cross-site,  false",
        "http://commons.localhost:8080,     same-site,   false",
        "http://localhost:8080,             -,           false",
        "http://commons.localhost,          -,           false",
        "http://commons.localhost:8081,     -,           false",
        "http://evil.example,               -,           false",
        "http://commons.localhost:8080.evil.example, -,  false",
        "http://u@commons.localhost:8080,   -,           false",
        // What a browser says from a sandboxed frame, or when it will not tell.
        "null,                              -,           false",
        "'',                                -,           false",
        "not an origin,                     -,           false"})
    void comesFromOurOwnPages(String origin, String fetchSite, boolean ours) {
        RequestOrigin from = new RequestOrigin(origin, fetchSite, "commons.localhost:8080");

        assertEquals(ours, from.isOurs());
    }
}
