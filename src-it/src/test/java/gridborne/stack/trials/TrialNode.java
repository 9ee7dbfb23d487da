package gridborne.stack.trials;

import gridborne.stack.machine.DataDirectory;
import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Processes;
import gridborne.stack.portal.Delivery;
import gridborne.stack.portal.PayaraMicro;
import gridborne.stack.portal.Portal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** One portal of a trial: a process that can be killed, paused and started again. */
final class TrialNode implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final DataDirectory data;
    private final PayaraMicro payara;
    private final int port;

    TrialNode(Path directory, Delivery delivery, Map<String, String> settings) {
        data = DataDirectory.open(directory, 0);
        port = Ports.anyFree();
        Map<String, String> variables = new TreeMap<>();
        settings.forEach((name, value) -> variables.put(variable(name), value));
        variables.put(variable("gridborne.port"), Integer.toString(port));
        payara = new PayaraMicro(delivery, port, () -> variables, data, new Processes(data));
    }

    /** As MicroProfile Config finds it. */
    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(java.util.Locale.ROOT);
    }

    Portal portal() {
        return payara.portal();
    }

    int port() {
        return port;
    }

    /** What it took until it served, and for how much of that a processor was its own. */
    record Start(Duration took, Duration computed) {

        /** A machine that many share lets nobody compute all the time: that is not waiting. */
        boolean isWithin(Duration limit) {
            return took.compareTo(limit) < 0 || took.compareTo(computed.multipliedBy(3)) < 0;
        }
    }

    /** Returns when it serves. */
    Start start() {
        long begin = System.nanoTime();
        payara.start();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return new Start(took, process().info().totalCpuDuration().orElse(Duration.ZERO));
    }

    boolean isAlive() {
        return payara.isAlive();
    }

    /** As kill -9: nothing of it gets to say or do anything more. */
    void kill() {
        process().destroyForcibly();
        if (!Patience.until(SOON, () -> !payara.isAlive())) {
            throw new IllegalStateException("Kill -9 did not end the portal.");
        }
    }

    /** It does nothing more until it is woken, and does not know that it slept. */
    void pause() {
        signal("-STOP");
    }

    void resume() {
        signal("-CONT");
    }

    private void signal(String signal) {
        try {
            int result = new ProcessBuilder("kill", signal, Long.toString(process().pid()))
                    .start().waitFor();
            if (result != 0) {
                throw new IllegalStateException("kill " + signal + " answered " + result);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private ProcessHandle process() {
        try {
            String mark = Files.readString(data.path("run/portal"));
            return ProcessHandle.of(Long.parseLong(mark.split(" ")[0])).orElseThrow();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        if (payara.isAlive()) {
            resume();
            process().destroyForcibly();
        }
        payara.stop();
        data.close();
    }
}
