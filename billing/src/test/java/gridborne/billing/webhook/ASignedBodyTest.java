package gridborne.billing.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** T4: a body is believed when one of the secrets signed its bytes, now (S7.3). */
class ASignedBodyTest {

    private static final String SECRET = "whsec_0123456789";
    private static final String TEXT = "{\"id\":\"evt_1\",\"name\":\"Zähler\"}";
    private static final long NOW = 1_790_000_000;
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(NOW), ZoneOffset.UTC);

    private static Optional<String> believed(byte[] body, String header, String... secrets) {
        return new SignedBody(body, header).signedBy(List.of(secrets), CLOCK);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String header(long seconds) throws GeneralSecurityException {
        return Webhook.Signature.generateSignatureHeader(TEXT, SECRET, seconds);
    }

    @Test
    void isBelievedWithAnyOfSeveralSecrets() throws GeneralSecurityException {
        assertEquals(Optional.of(TEXT), believed(bytes(TEXT), header(NOW), SECRET));
        assertEquals(Optional.of(TEXT), believed(bytes(TEXT), header(NOW), "whsec_x", SECRET));
        assertEquals(Optional.empty(), believed(bytes(TEXT), header(NOW), "whsec_x"));
        assertEquals(Optional.empty(), believed(bytes(TEXT), header(NOW)));
    }

    @Test
    void isBelievedForFiveMinutesInBothDirections() throws GeneralSecurityException {
        assertEquals(Optional.of(TEXT), believed(bytes(TEXT), header(NOW - 299), SECRET));
        assertEquals(Optional.empty(), believed(bytes(TEXT), header(NOW - 301), SECRET));
        assertEquals(Optional.of(TEXT), believed(bytes(TEXT), header(NOW + 300), SECRET));
        assertEquals(Optional.empty(), believed(bytes(TEXT), header(NOW + 301), SECRET));
    }

    @Test
    void isNotBelievedWithoutAProperHeader() throws GeneralSecurityException {
        String v1 = header(NOW).replaceFirst("t=\\d+,", "");

        assertEquals(Optional.empty(), believed(bytes(TEXT), null, SECRET));
        assertEquals(Optional.empty(), believed(bytes(TEXT), "", SECRET));
        assertEquals(Optional.empty(), believed(bytes(TEXT), v1, SECRET));
        assertEquals(Optional.empty(), believed(bytes(TEXT), "t=" + NOW, SECRET));
        assertEquals(Optional.empty(), believed(bytes(TEXT),
                header(NOW).replace("v1=", "v0="), SECRET));
        assertEquals(Optional.empty(), believed(bytes(TEXT), "t=" + "9".repeat(30), SECRET));
    }

    @Test
    void isNotBelievedWhenAByteIsAnother() throws GeneralSecurityException {
        byte[] changed = bytes(TEXT);
        changed[3] ^= 1;

        assertEquals(Optional.empty(), believed(changed, header(NOW), SECRET));
        assertEquals(Optional.empty(), believed(bytes(TEXT + " "), header(NOW), SECRET));
        assertEquals(Optional.empty(), believed(new byte[] {(byte) 0xc3}, header(NOW), SECRET));
    }
}
