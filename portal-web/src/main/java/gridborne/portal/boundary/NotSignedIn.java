package gridborne.portal.boundary;

/** Thrown where only somebody known may ask, and nobody known did. */
public class NotSignedIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSignedIn() {
        super("Sign in, or send a token in the header: Authorization: Bearer gb_… Tokens are made"
                + " at POST /api/v1/tokens.");
    }
}
