package gridborne.stack.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/** The npm packages of this module, installed when they are not those of the lock file. */
final class NodePackages {

    private static final Path MODULE =
            Path.of(System.getProperty("gridborne.project"), "src-it").normalize();
    private static final Path INSTALLED = MODULE.resolve("node_modules/.installed.json");

    private NodePackages() {}

    static synchronized Path path(String inside) {
        return install().resolve(inside);
    }

    /** The other process of tests may want them at the same moment; it waits. */
    static synchronized Path install() {
        try (FileChannel place = FileChannel.open(MODULE.resolve("target/npm.lock"),
                        StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock mine = place.lock()) {
            assertTrue(mine.isValid());
            String lock = Files.readString(MODULE.resolve("package-lock.json"));
            if (!Files.exists(INSTALLED) || !Files.readString(INSTALLED).equals(lock)) {
                run(Map.of(), "npm", "ci", "--ignore-scripts", "--loglevel=error");
                Files.writeString(INSTALLED, lock);
            }
            return MODULE.resolve("node_modules");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs a program in this module and gives what it said. */
    static String run(Map<String, String> environment, String... command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(MODULE.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(environment);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes());
            assertEquals(0, process.onExit().join().exitValue(),
                    () -> String.join(" ", List.of(command)) + " failed: " + output);
            return output.strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
