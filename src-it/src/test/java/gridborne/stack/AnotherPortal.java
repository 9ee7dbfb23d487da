package gridborne.stack;

import gridborne.stack.portal.PayaraMicro;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The files that Arquillian's server is started with; arquillian.xml names the same ones. */
final class AnotherPortal {

    private static final Path PLACE = Path.of(System.getProperty("gridborne.container"));

    private AnotherPortal() {}

    static void prepare(LocalStack stack) {
        Properties told = new Properties();
        told.putAll(stack.portalSettings());
        try {
            Files.createDirectories(PLACE);
            store(told, "portal.properties");
            copy("preboot.txt");
            store(logging(), "logging.properties");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As the stack's, and to a file: nobody sees what that server prints. */
    private static Properties logging() throws IOException {
        Properties logging = new Properties();
        try (InputStream ours = PayaraMicro.class.getResourceAsStream("logging.properties")) {
            logging.load(ours);
        }
        logging.setProperty("handlers",
                "java.util.logging.ConsoleHandler,java.util.logging.FileHandler");
        logging.setProperty("java.util.logging.FileHandler.formatter",
                "java.util.logging.SimpleFormatter");
        logging.setProperty("java.util.logging.FileHandler.pattern",
                PLACE.resolve("portal.log").toString());
        return logging;
    }

    private static void store(Properties properties, String name) throws IOException {
        try (OutputStream file = Files.newOutputStream(PLACE.resolve(name))) {
            properties.store(file, null);
        }
    }

    private static void copy(String name) throws IOException {
        Path target = PLACE.resolve(name);
        Files.deleteIfExists(target);
        try (InputStream content = PayaraMicro.class.getResourceAsStream(name)) {
            Files.copy(content, target);
        }
    }
}
