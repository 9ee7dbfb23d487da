package gridborne.portal.boundary;

/** Thrown where somebody known asks for what is not theirs to do. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAllowed(String message) {
        super(message);
    }
}
