package gridborne.stack;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A stack as its user runs it: a process of its own, with a data directory of its own. */
final class StackProcess implements AutoCloseable {

    private static final Duration READY = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(60);
    private final Process process;
    private final Path output;

    private StackProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** On a free port and with the build's things, unless the properties say otherwise. */
    static StackProcess start(Path data, Map<String, String> properties) throws IOException {
        Map<String, String> all = new HashMap<>(Map.of(
                "gridborne.project", System.getProperty("gridborne.project"),
                "gridborne.stack.home", System.getProperty("gridborne.stack.home"),
                "gridborne.data", data.toString(),
                "gridborne.port", Integer.toString(Ports.anyFree())));
        all.putAll(properties);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path")));
        all.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(LocalStack.class.getName());
        Path output = Files.createTempFile(data.toAbsolutePath().getParent(), "stack-", ".txt");
        return new StackProcess(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start(), output);
    }

    StackProcess awaitReady() {
        assertTrue(Patience.until(READY, () -> isReady() || !process.isAlive()) && isReady(),
                this::output);
        return this;
    }

    private boolean isReady() {
        return output().contains("Ctrl-C stops everything.");
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    int exitCode() throws InterruptedException {
        assertTrue(process.waitFor(READY.toSeconds(), TimeUnit.SECONDS), this::output);
        return process.exitValue();
    }

    /** As kill -9 does: nothing of it gets to say or do anything more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As Ctrl-C or SIGTERM: in good order. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
