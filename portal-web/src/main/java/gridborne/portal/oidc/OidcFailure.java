package gridborne.portal.oidc;

/** The provider is silent, or said something that does not hold. Operators read it in the log. */
final class OidcFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OidcFailure(String message) {
        super(message);
    }

    OidcFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
