package gridborne.stack.mqtt;

import com.hivemq.embedded.EmbeddedHiveMQ;
import gridborne.stack.machine.Part;
import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The MQTT broker. */
public final class Broker implements Part {

    private static final long PATIENCE_SECONDS = 60;
    private static final String CONFIGURATION = """
            <?xml version="1.0" encoding="UTF-8"?>
            <hivemq>
              <listeners>
                <tcp-listener>
                  <port>%d</port>
                  <bind-address>127.0.0.1</bind-address>
                </tcp-listener>
              </listeners>
              <anonymous-usage-statistics>
                <enabled>false</enabled>
              </anonymous-usage-statistics>
            </hivemq>
            """;

    private final Ports ports;
    private final Path directory;
    private EmbeddedHiveMQ running;
    private int port;

    /** What it remembers is in the directory. */
    public Broker(Ports ports, Path directory) {
        this.ports = ports;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "MQTT broker";
    }

    /** It lives in the stack's process and ends with it. */
    @Override
    public boolean clearOrphan() {
        return false;
    }

    @Override
    public void start() {
        port = ports.port("mqtt");
        EmbeddedHiveMQ broker = EmbeddedHiveMQ.builder()
                .withConfigurationFolder(configuration())
                .withDataFolder(made("data"))
                .withExtensionsFolder(made("extensions"))
                .withoutLoggingBootstrap().build();
        await(broker.start(), "The MQTT broker did not start");
        running = broker;
    }

    private Path configuration() {
        Path folder = made("conf");
        try {
            Files.writeString(folder.resolve("config.xml"), CONFIGURATION.formatted(port));
            return folder;
        } catch (IOException failure) {
            throw Refusal.because("Cannot write to " + folder, failure);
        }
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(directory.resolve(name));
        } catch (IOException failure) {
            throw Refusal.because("Cannot make " + directory.resolve(name), failure);
        }
    }

    private static void await(CompletableFuture<Void> change, String otherwise) {
        try {
            change.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw new Refusal(otherwise + ": " + failure.getCause().getMessage());
        } catch (TimeoutException slow) {
            throw new Refusal(otherwise + " within " + PATIENCE_SECONDS + " s.");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Refusal(otherwise + ": it was stopped.");
        }
    }

    public URI url() {
        return URI.create("mqtt://127.0.0.1:" + port);
    }

    @Override
    public String whereabouts() {
        return url().toString();
    }

    @Override
    public boolean isAlive() {
        return running != null;
    }

    @Override
    public void stop() {
        if (running != null) {
            EmbeddedHiveMQ broker = running;
            running = null;
            await(broker.stop(), "The MQTT broker did not stop");
        }
    }
}
