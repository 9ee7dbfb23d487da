package gridborne.stack;

import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.machine.Patience;
import gridborne.stack.portal.Portal;
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
    private final Path data;
    private final int port;
    private final Path output;

    private StackProcess(Process process, Path data, int port, Path output) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.output = output;
    }

    /** With the build's things, unless the properties say otherwise. */
    static StackProcess start(Path data, int port, Map<String, String> properties)
            throws IOException {
        Map<String, String> all = new HashMap<>(Map.of(
                "gridborne.project", System.getProperty("gridborne.project"),
                "gridborne.stack.home", System.getProperty("gridborne.stack.home"),
                "gridborne.data", data.toString(),
                "gridborne.port", Integer.toString(port)));
        all.putAll(properties);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        all.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(LocalStack.class.getName());
        Path output = Files.createTempFile(data.toAbsolutePath().getParent(), "stack-", ".txt");
        return new StackProcess(new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(output.toFile()).start(), data, port, output);
    }

    /** Once more, after it ended, on the same data and port. */
    StackProcess startAgain() throws IOException {
        return start(data, port, Map.of());
    }

    StackProcess awaitReady() {
        assertTrue(Patience.until(READY, () -> isReady() || !process.isAlive()) && isReady(),
                this::output);
        return this;
    }

    void awaitWords(String words) {
        assertTrue(Patience.until(READY, () -> output().contains(words) || !process.isAlive())
                && output().contains(words), this::output);
    }

    Portal portal() {
        return new Portal(port);
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

    /** The same to one of the processes that it started. */
    void killPart(String name) throws IOException {
        String mark = Files.readString(data.resolve("run").resolve(name));
        ProcessHandle part = ProcessHandle.of(Long.parseLong(mark.split(" ")[0])).orElseThrow();
        part.destroyForcibly();
        assertTrue(Patience.until(STOP, () -> !part.isAlive()), name);
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
