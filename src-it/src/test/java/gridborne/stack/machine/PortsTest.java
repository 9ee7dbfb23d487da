package gridborne.stack.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    @TempDir
    Path place;

    @Test
    void areTheSameAtTheNextStart() {
        try (DataDirectory data = DataDirectory.open(place, 0)) {
            int first = new Ports(data).port("chain");

            assertEquals(first, new Ports(data).port("chain"));
        }
    }

    @Test
    void areOthersWhenSomebodyTookThem() throws Exception {
        try (DataDirectory data = DataDirectory.open(place, 0)) {
            int first = new Ports(data).port("chain");
            try (ServerSocket somebody =
                    new ServerSocket(first, 1, InetAddress.getLoopbackAddress())) {

                assertNotEquals(somebody.getLocalPort(), new Ports(data).port("chain"));
            }
        }
    }

    @Test
    void areRefusedWhenTakenAndAskedForByNumber() throws Exception {
        try (ServerSocket somebody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = somebody.getLocalPort();

            Refusal refusal = assertThrows(Refusal.class, () -> Ports.requireFree(port));

            assertEquals("Port " + port + " is taken by another program; stop it, or choose"
                    + " another port with -Dgridborne.port=<number>.", refusal.getMessage());
        }
    }
}
