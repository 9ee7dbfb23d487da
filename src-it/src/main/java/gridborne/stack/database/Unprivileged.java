package gridborne.stack.database;

import com.sun.security.auth.module.UnixSystem;
import gridborne.stack.machine.Processes;
import gridborne.stack.machine.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. Root therefore starts it in a user namespace of its own, where
 * it is nobody in particular and still owns its files; where the kernel forbids that (containers
 * often do), as the user nobody, who is given the files.
 */
final class Unprivileged {

    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final String NOBODY = "65534";
    private final Processes processes;
    private final List<String> prefix;
    private final boolean anotherUser;

    private Unprivileged(Processes processes, List<String> prefix, boolean anotherUser) {
        this.processes = processes;
        this.prefix = prefix;
        this.anotherUser = anotherUser;
    }

    static Unprivileged on(Processes processes) {
        if (new UnixSystem().getUid() != 0) {
            return new Unprivileged(processes, List.of(), false);
        }
        if (works(processes, List.of("unshare", "-U"))) {
            return new Unprivileged(processes, List.of("unshare", "-U"), false);
        }
        List<String> asNobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY,
                "--clear-groups");
        if (works(processes, asNobody)) {
            return new Unprivileged(processes, asNobody, true);
        }
        throw new Refusal("PostgreSQL refuses to run as root, and neither unshare nor setpriv is"
                + " allowed here; start the stack as another user.");
    }

    private static boolean works(Processes processes, List<String> prefix) {
        return Processes.isInstalled(prefix.get(0))
                && processes.run("postgres", with(prefix, List.of("true")), SHORT) == 0;
    }

    List<String> command(List<String> command) {
        return with(prefix, command);
    }

    /** Hands a file or directory to whoever PostgreSQL runs as. */
    void give(Path path) {
        if (anotherUser
                && processes.run("postgres", List.of("chown", "-R", NOBODY, path.toString()), SHORT)
                        != 0) {
            throw new Refusal("Cannot give " + path + " to the user that PostgreSQL runs as.");
        }
    }

    private static List<String> with(List<String> prefix, List<String> command) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        return whole;
    }
}
