package gridborne.portal.boundary;

import java.time.Duration;

/**
 * What came of asking for a letter. Whether there is anybody with that address is not said: the
 * letter itself knows, and goes to the address alone.
 */
public sealed interface LetterResult {

    record OnItsWay() implements LetterResult {
    }

    record TooManyLetters(Duration retryAfter) implements LetterResult {
    }

    /** Residents do not register here by themselves. */
    record RegistrationClosed() implements LetterResult {
    }

    /** The password that was to prove who asks was wrong. */
    record WrongPassword() implements LetterResult {
    }
}
