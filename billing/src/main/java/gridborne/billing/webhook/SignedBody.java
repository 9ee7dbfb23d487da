package gridborne.billing.webhook;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bytes of a message and the header that signs them. */
record SignedBody(byte[] body, String header) {

    private static final long TOLERANCE_SECONDS = 300;
    private static final Pattern TIME = Pattern.compile("(?:^|,)\\s*t=(\\d{1,12})(?:,|$)");

    /**
     * The text, if one of the secrets signed exactly these bytes, not longer than 300 s ago and
     * not dated more than 300 s ahead. Only v1 counts.
     */
    Optional<String> signedBy(Collection<String> secrets, Clock clock) {
        return header == null || isAhead(clock) ? Optional.empty()
                : text().filter(text -> secrets.stream()
                        .anyMatch(secret -> isSigned(text, secret, clock)));
    }

    /** Other bytes could read as the same text, so what is not UTF-8 is refused. */
    private Optional<String> text() {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** Stripe's own check lets any future pass. */
    private boolean isAhead(Clock clock) {
        Matcher time = TIME.matcher(header);
        return !time.find() || Long.parseLong(time.group(1))
                > clock.instant().getEpochSecond() + TOLERANCE_SECONDS;
    }

    private boolean isSigned(String text, String secret, Clock clock) {
        try {
            return Webhook.Signature.verifyHeader(text, header, secret, TOLERANCE_SECONDS, clock);
        } catch (SignatureVerificationException notByThisOne) {
            return false;
        }
    }
}
