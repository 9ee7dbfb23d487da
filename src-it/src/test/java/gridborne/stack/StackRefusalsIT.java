package gridborne.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.machine.DataDirectory;
import gridborne.stack.machine.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever keeps the stack from running: one sentence, exit code 1, and nothing left behind. */
class StackRefusalsIT {

    @TempDir
    Path place;

    @AfterEach
    void nothingIsLeftRunning() {
        try (Stream<ProcessHandle> everything = ProcessHandle.allProcesses()) {
            assertFalse(everything.anyMatch(process -> process.info().commandLine().orElse("")
                    .contains(place.toString())), "a process of the refused stack still runs");
        }
    }

    @Test
    void aTakenPort() throws Exception {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = somebody.getLocalPort();

            assertRefused("Port " + port + " is taken by another program; stop it, or choose"
                    + " another port with -Dgridborne.port=<number>.",
                    Map.of("gridborne.port", Integer.toString(port)));
        }
    }

    @Test
    void aSecondStackOnTheSameData() throws Exception {
        DataDirectory first = DataDirectory.open(data(), 0);

        assertRefused("Another stack (process " + ProcessHandle.current().pid() + ") is using "
                + data() + "; stop it first, or choose another place with"
                + " -Dgridborne.data=<directory>.", Map.of());

        first.close();
    }

    @Test
    void aChainThatIsNotInstalled() throws Exception {
        String output = refused(Map.of("gridborne.project", place.toString()));

        assertTrue(lastLine(output).matches("The chain's program is missing \\(.*/anvil\\); with"
                + " Node 20 or newer run 'npm ci' in .*/chain-integration, or pass the address of"
                + " a chain of yours with -Dgridborne.chain.rpc-url and -Dgridborne.chain.id\\."),
                output);
    }

    @Test
    void aPortalThatIsNotBuilt() throws Exception {
        Path empty = Files.createDirectory(place.resolve("home"));

        assertRefused(empty.resolve("payara-micro.jar") + " is missing; 'mvn -Prun' builds it.",
                Map.of("gridborne.stack.home", empty.toString()));
    }

    @Test
    void aPortalThatDoesNotDeploy() throws Exception {
        String output = refused(Map.of("gridborne.stack.home", homeWithABrokenPortal()));

        assertTrue(lastLine(output).matches("The portal did not start: .*portal.log.*"), output);
    }

    @Test
    void aPortThatIsNoNumber() throws Exception {
        assertRefused("gridborne.port is 'http' and must be a whole number.",
                Map.of("gridborne.port", "http"));
    }

    @Test
    void dataWhereNothingCanBeKept() throws Exception {
        Path file = Files.createFile(place.resolve("a-file"));
        String output = refused(Map.of("gridborne.data", file.resolve("data").toString()));

        assertTrue(lastLine(output).startsWith("Cannot use the data directory " + file), output);
    }

    private Path data() {
        return place.resolve("data");
    }

    private void assertRefused(String sentence, Map<String, String> properties) throws Exception {
        assertEquals(sentence, lastLine(refused(properties)));
    }

    private String refused(Map<String, String> properties) throws Exception {
        try (StackProcess stack = StackProcess.start(data(), Ports.anyFree(), properties)) {
            assertEquals(1, stack.exitCode(), stack::output);
            assertFalse(stack.output().contains("\tat "), stack::output);
            return stack.output();
        }
    }

    /** The sentence; the lines after it say what was stopped again. */
    private static String lastLine(String output) {
        return output.lines().filter(line -> !line.startsWith("  "))
                .reduce((earlier, later) -> later).orElse("");
    }

    private String homeWithABrokenPortal() throws IOException {
        Path home = Files.createDirectory(place.resolve("home"));
        Files.copy(Path.of(System.getProperty("gridborne.stack.home"), "payara-micro.jar"),
                home.resolve("payara-micro.jar"));
        try (JarOutputStream war = new JarOutputStream(
                Files.newOutputStream(home.resolve("portal.war")))) {
            war.putNextEntry(new JarEntry("WEB-INF/web.xml"));
            war.write("<web-app".getBytes());
        }
        return home.toString();
    }
}
