package gridborne.stack.stripe.http;

import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The same key gets the same answer, for a day: what was done is not done again. */
final class IdempotencyKeys {

    private static final int LONGEST = 255;
    private static final Duration REMEMBERED = Duration.ofHours(24);
    private final Set<List<String>> inUse = ConcurrentHashMap.newKeySet();

    /** A key in a request, and what the request asks for. */
    record Use(String key, String path, Form form, String request) {

        Use {
            if (key.length() > LONGEST || key.chars().anyMatch(Character::isISOControl)) {
                throw StripeError.of(400, "invalid_request_error", "Idempotency keys can be up to "
                        + LONGEST + " printable characters long.");
            }
        }

        private String fingerprint() {
            String everything = path + form.leaves().entrySet().stream()
                    .map(leaf -> "\n" + leaf.getKey() + "=" + leaf.getValue()).sorted()
                    .collect(Collectors.joining());
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                        .digest(everything.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Takes the key for one request at a time; whoever takes it must release it. */
    void take(String account, String key) {
        if (!inUse.add(List.of(account, key))) {
            throw StripeError.of(409, "idempotency_error", "idempotency_key_in_use", "There is"
                    + " currently another in-progress request using this Idempotent Key (that"
                    + " probably means you submitted twice, and the other request is still going"
                    + " through): " + key + ". Please try again later.");
        }
    }

    void release(String account, String key) {
        inUse.remove(List.of(account, key));
    }

    /** The answer given before to this key, if it was the same request. */
    Optional<Response> replay(World world, Use use) {
        Optional<StripeObject> kept = world.find(Kind.ANSWER, use.key())
                .filter(answer -> answer.number("until") > world.seconds());
        kept.ifPresent(answer -> requireSame(answer, use));
        return kept.map(answer -> Response.json((int) answer.number("status"),
                answer.text("body")).with("Idempotent-Replayed", "true")
                .with("Original-Request", answer.text("request")));
    }

    private static void requireSame(StripeObject answer, Use use) {
        if (!answer.text("path").equals(use.path())) {
            throw mismatch("endpoint they were first used for ('" + answer.text("path") + "' vs '"
                    + use.path() + "')", use);
        }
        if (!answer.text("fingerprint").equals(use.fingerprint())) {
            throw mismatch("parameters they were first used with", use);
        }
    }

    private static StripeError mismatch(String what, Use use) {
        return StripeError.of(400, "idempotency_error", "Keys for idempotent requests can only be"
                + " used with the same " + what + ". Try using a key other than '" + use.key()
                + "' if you meant to execute a different request.");
    }

    void keep(World world, Use use, Response response) {
        StripeObject note = world.note(use.key()).with("path", use.path())
                .with("fingerprint", use.fingerprint()).with("status", response.status())
                .with("body", new String(response.body(), StandardCharsets.UTF_8))
                .with("request", use.request())
                .with("until", world.moment().plus(REMEMBERED).getEpochSecond());
        world.put(Kind.ANSWER, note);
    }
}
