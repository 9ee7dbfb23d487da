package gridborne.tenants.people;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** One of somebody's passkeys, for us; what the device calls it is its {@link CredentialId}. */
public record PasskeyId(UUID value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}"
            + "-[0-9a-f]{12}");

    static PasskeyId random() {
        return new PasskeyId(UUID.randomUUID());
    }

    /** Nothing, if it is none. */
    public static Optional<PasskeyId> parse(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new PasskeyId(UUID.fromString(text))) : Optional.empty();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
