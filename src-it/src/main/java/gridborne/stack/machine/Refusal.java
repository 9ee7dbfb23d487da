package gridborne.stack.machine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/**
 * The stack cannot go on, for a reason that a person can mend: one sentence that names the values
 * and the remedy. It carries no stack trace, because nobody should have to read one.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence, null, false, false);
    }

    /** "Cannot write x: No space left on device." */
    public static Refusal because(String attempt, IOException failure) {
        return new Refusal(attempt + ": " + reason(failure) + ".");
    }

    private static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (failure instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return String.valueOf(failure.getMessage());
    }
}
