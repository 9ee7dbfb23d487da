package gridborne.stack;

import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The stack of a process of tests: started by the first that needs it, stopped after the last.
 * Whoever shares it keeps to this: the clock of {@code commons} belongs to {@code TheFirstHourIT};
 * a test that changes anything else makes itself a utility of its own.
 */
public final class RunningStack implements BeforeAllCallback, ParameterResolver {

    @Override
    public void beforeAll(ExtensionContext context) {
        stack();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == LocalStack.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return stack();
    }

    /** Of the process, not of JUnit's root: that is a new one for each class. */
    private static LocalStack stack() {
        return Holder.ONE.stack();
    }

    /**
     * What a killed test run left is swept away first; a start that failed is not tried again. The
     * stack ends with the process.
     */
    private static final class Holder {

        private static final Holder ONE = new Holder();

        private final LocalStack stack;
        private final Refusal refusal;

        Holder() {
            Settings settings = settings();
            LocalStack.reset(settings, RunningStack::note);
            stack = LocalStack.open(settings, RunningStack::note);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            Refusal reason = null;
            try {
                stack.start();
            } catch (Refusal refused) {
                reason = refused;
            }
            refusal = reason;
            if (refusal == null) {
                AnotherPortal.prepare(stack);
            }
        }

        LocalStack stack() {
            if (refusal != null) {
                throw refusal;
            }
            return stack;
        }
    }

    /** What its user would see, beside its data. */
    private static void note(String line) {
        try {
            Files.createDirectories(fork());
            Files.writeString(fork().resolve("stack-of-the-tests.txt"), line + "\n",
                    StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("gridborne.stack.home"));
    }

    /** Test classes run in two processes, each with a stack and files of its own. */
    private static Path fork() {
        return Path.of(System.getProperty("gridborne.fork"));
    }

    private static Settings settings() {
        return Settings.of(new Options(Map.of(
                "gridborne.project", System.getProperty("gridborne.project"),
                "gridborne.stack.home", home().toString(),
                "gridborne.data", fork().resolve("stack-of-the-tests").toString(),
                "gridborne.port", Integer.toString(Ports.anyFree()))::get, Map.of()));
    }
}
