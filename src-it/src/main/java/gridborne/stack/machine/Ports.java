package gridborne.stack.machine;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Ports on the loopback address: chosen free at first, then the same at every start. */
public final class Ports {

    private final DurableFile file;

    public Ports(DataDirectory data) {
        this.file = new DurableFile(data.path("ports.properties"));
    }

    /** The port this name had before if it is free now, else another that is. */
    public int port(String name) {
        int last = last(name);
        if (last > 0 && isFree(last)) {
            return last;
        }
        Properties known = known();
        int port = anyFree();
        known.setProperty(name, Integer.toString(port));
        file.write(new TreeMap<>(known).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining()));
        return port;
    }

    /** The port this name had before, or 0. */
    public int last(String name) {
        return Integer.parseInt(known().getProperty(name, "0"));
    }

    public static void requireFree(int port) {
        if (!isFree(port)) {
            throw new Refusal("Port " + port + " is taken by another program; stop it, or choose"
                    + " another port with -Dgridborne.port=<number>.");
        }
    }

    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    public static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw Refusal.because("Cannot open a port on this machine", failure);
        }
    }

    private Properties known() {
        Properties properties = new Properties();
        if (file.exists()) {
            try {
                properties.load(new StringReader(file.text()));
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
        return properties;
    }
}
