package gridborne.stack.portal;

import gridborne.stack.machine.Child;
import gridborne.stack.machine.DataDirectory;
import gridborne.stack.machine.Launch;
import gridborne.stack.machine.Launch.Farewell;
import gridborne.stack.machine.LogWords;
import gridborne.stack.machine.Part;
import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Processes;
import gridborne.stack.machine.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application server with the portal deployed. */
public final class PayaraMicro implements Part {

    private static final Duration START = Duration.ofMinutes(6);
    private static final Duration STOP = Duration.ofSeconds(20);
    /**
     * Up to which compiler the virtual machine goes: 4 is the second one, which a utility's own
     * server has and a measurement needs. It pays off after minutes of load; the start costs 14 s
     * of processor time without it and 33 s with it, so the local stack goes without.
     */
    private static final String COMPILER = "gridborne.portal.compiler";
    private static final int FIRST_COMPILER = 1;
    private static final Pattern SUMMARY =
            Pattern.compile("Exception while (?:loading|deploying) the app[^:]*: (.+)");

    private final Delivery delivery;
    private final int port;
    private final Supplier<Map<String, String>> environment;
    private final DataDirectory data;
    private final Processes processes;
    private final Portal portal;
    private Child server;

    /** @param environment asked at the start, when the parts it speaks of have their ports */
    public PayaraMicro(Delivery delivery, int port, Supplier<Map<String, String>> environment,
            DataDirectory data, Processes processes) {
        this.delivery = delivery;
        this.port = port;
        this.environment = environment;
        this.data = data;
        this.processes = processes;
        this.portal = new Portal(port);
    }

    @Override
    public String name() {
        return "Portal";
    }

    @Override
    public boolean clearOrphan() {
        return processes.stopOrphan("portal", Farewell.TERM, STOP);
    }

    @Override
    public void start() {
        delivery.require();
        Ports.requireFree(port);
        Path directory = data.freshDirectory("portal");
        server = processes.start(new Launch("portal", "java", command(directory),
                environment.get(), Farewell.TERM));
        boolean answered = Patience.until(START, () -> portal.isReady() || hasFailed());
        if (!answered || hasFailed()) {
            String cause = cause();
            server.stop(STOP);
            throw new Refusal("The portal did not start: " + cause);
        }
    }

    private List<String> command(Path directory) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Small and steady on a machine that also runs a database, a chain and a browser.
                "-Xms256m", "-Xmx768m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
                "-XX:TieredStopAtLevel=" + Integer.getInteger(COMPILER, FIRST_COMPILER),
                "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC",
                "-jar", delivery.payara().toString(),
                // --nocluster would still open the ports of its data grid.
                "--nohazelcast",
                "--disablephonehome",
                "--rootdir", directory.resolve("server").toString(),
                "--port", Integer.toString(port),
                "--prebootcommandfile", resource("preboot.txt", directory).toString(),
                "--logproperties", resource("logging.properties", directory).toString(),
                "--contextroot", "/",
                "--deploy", delivery.war().toString());
    }

    private static Path resource(String name, Path directory) {
        try (InputStream content = PayaraMicro.class.getResourceAsStream(name)) {
            Path copy = directory.resolve(name);
            Files.copy(content, copy);
            return copy;
        } catch (IOException failure) {
            throw Refusal.because("Cannot write to " + directory, failure);
        }
    }

    /** The process is gone, or Payara has come up and its list of deployments is empty. */
    private boolean hasFailed() {
        return !server.isAlive()
                || String.join("", server.words().lines()).contains("\"Deployed\": [        ]");
    }

    /** Payara's own summary, else the innermost cause, else the first trouble it had. */
    private String cause() {
        LogWords words = server.words();
        return words.lines().stream().map(SUMMARY::matcher).filter(Matcher::find)
                .map(summary -> summary.group(1)).findFirst()
                .or(() -> words.last(line -> line.startsWith("Caused by: ")))
                .or(() -> words.first(line -> line.contains(" SEVERE ")))
                .orElse("it gave no answer within " + START.toSeconds() + " s")
                + " (more in " + processes.log("portal") + ").";
    }

    public Portal portal() {
        return portal;
    }

    @Override
    public String whereabouts() {
        return "http://localhost:" + port;
    }

    @Override
    public boolean isAlive() {
        return server != null && server.isAlive();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(STOP);
        }
    }
}
