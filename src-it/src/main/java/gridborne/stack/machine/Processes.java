package gridborne.stack.machine;

import gridborne.stack.machine.Launch.Farewell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts processes with a log and a mark, and finds those that an earlier stack left behind. */
public final class Processes {

    private static final long LARGEST_LOG_BYTES = 16L << 20;
    private final Path logs;
    private final Path marks;

    public Processes(DataDirectory data) {
        this.logs = data.directory("logs");
        this.marks = data.directory("run");
    }

    public Child start(Launch launch) {
        Path log = log(launch.name());
        try {
            beginAnewWhenLarge(log);
            long logStart = Files.exists(log) ? Files.size(log) : 0;
            ProcessBuilder builder = new ProcessBuilder(apart(launch.command()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectInput(Path.of("/dev/null").toFile());
            builder.environment().putAll(launch.environment());
            Process process = builder.start();
            ProcessMark.of(process.toHandle(), launch.program()).write(mark(launch.name()));
            return new Child(process, launch.farewell(), new LogWords(log, logStart));
        } catch (IOException failure) {
            throw Refusal.because("Cannot start " + launch.name(), failure);
        }
    }

    public boolean hasOrphan(String name) {
        return orphan(name).isPresent();
    }

    /** Stops what a killed stack left under this name; says whether there was anything. */
    public boolean stopOrphan(String name, Farewell farewell, Duration patience) {
        Optional<ProcessHandle> orphan = orphan(name);
        orphan.ifPresent(process -> Ending.of(process, farewell, patience));
        return orphan.isPresent();
    }

    private Optional<ProcessHandle> orphan(String name) {
        return ProcessMark.read(mark(name)).flatMap(ProcessMark::living);
    }

    public Path log(String name) {
        return logs.resolve(name + ".log");
    }

    private DurableFile mark(String name) {
        return new DurableFile(marks.resolve(name));
    }

    private static void beginAnewWhenLarge(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * A session of its own, so that Ctrl-C in our terminal reaches only us and we stop the parts in
     * their order. Where neither tool exists the parts hear Ctrl-C themselves.
     */
    private static List<String> apart(List<String> command) {
        List<String> whole = new ArrayList<>();
        if (isInstalled("setsid")) {
            whole.add("setsid");
        } else if (isInstalled("perl")) {
            whole.addAll(List.of("perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV"));
        }
        whole.addAll(command);
        return whole;
    }

    public static boolean isInstalled(String program) {
        for (String directory : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }

    /** Runs a short command to its end; its words go to the log of this name. */
    public int run(String name, List<String> command, Duration limit) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile())).start();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new Refusal(command.get(0) + " did not end within " + limit.toSeconds()
                        + " s; see " + log(name) + ".");
            }
            return process.exitValue();
        } catch (IOException failure) {
            throw Refusal.because("Cannot run " + command.get(0), failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped before everything was up.");
        }
    }
}
