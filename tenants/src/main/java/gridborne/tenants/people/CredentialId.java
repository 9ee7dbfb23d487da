package gridborne.tenants.people;

import java.util.Base64;

/** What a device calls one of its keys, in base64url. */
public record CredentialId(String value) {

    /** WebAuthn's own limit. */
    private static final int MOST_BYTES = 1023;

    public CredentialId {
        int length = Base64.getUrlDecoder().decode(value).length;
        if (length == 0 || length > MOST_BYTES) {
            throw new IllegalArgumentException("A credential's id has 1 to " + MOST_BYTES
                    + " bytes, not " + length + ".");
        }
    }

    public static CredentialId of(byte[] bytes) {
        return new CredentialId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
