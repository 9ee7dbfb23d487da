package gridborne.portal.passkeys;

/** An answer that does not hold. Operators read why in the log; whoever sent it is told less. */
public final class PasskeyFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PasskeyFailure(String message) {
        super(message);
    }

    PasskeyFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
