package gridborne.stack.machine;

import java.util.List;
import java.util.Map;

/**
 * How a process is started.
 *
 * @param name under which its log and its mark are kept
 * @param program the file name of what finally runs, when the command only leads to it
 * @param farewell the signal that asks it to stop in good order
 */
public record Launch(String name, String program, List<String> command,
        Map<String, String> environment, Farewell farewell) {

    /** How a program wants to be asked to stop. */
    public enum Farewell {
        TERM,
        /** PostgreSQL's "fast" stop: it does not wait for its clients to leave. */
        INT
    }
}
