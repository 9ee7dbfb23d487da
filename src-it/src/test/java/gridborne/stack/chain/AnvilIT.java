package gridborne.stack.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.machine.DataDirectory;
import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Processes;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnvilIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String SOMEBODY = "0x00000000000000000000000000000000000000aa";

    @TempDir
    Path place;

    private DataDirectory data;
    private Anvil anvil;

    @BeforeEach
    void start() {
        data = DataDirectory.open(place, 0);
        anvil = anvil();
        anvil.start();
    }

    @AfterEach
    void stop() {
        anvil.stop();
        data.close();
    }

    @Test
    void minesWhatWaitsAndNothingElse() throws IOException {
        send(7);

        assertTrue(Patience.until(SOON, () -> balance() == 7));
        assertEquals(1, node().number("eth_blockNumber"));
    }

    @Test
    void hasEverythingAfterAStopInGoodOrder() throws IOException {
        String transaction = send(7);
        assertTrue(Patience.until(SOON, () -> balance() == 7));
        String before = receipt(transaction);
        anvil.stop();

        anvil = anvil();
        anvil.start();

        assertEquals(7, balance());
        assertEquals(before, receipt(transaction));
    }

    @Test
    void hasWhatItKeptWhenItIsKilled() throws IOException {
        send(7);
        assertTrue(Patience.until(SOON, () -> Files.exists(place.resolve("chain/state.json"))));
        kill();

        anvil.stop();
        anvil.start();

        assertEquals(7, balance());
    }

    @Test
    void isAskedForItsLastSecondsWhenOnlyItsStackWasKilled() throws IOException {
        send(7);
        assertTrue(Patience.until(SOON, () -> balance() == 7));
        Files.deleteIfExists(place.resolve("chain/state.json"));

        Anvil next = anvil();
        assertTrue(next.clearOrphan());
        next.start();

        assertEquals(7, balance());
        next.stop();
    }

    @Test
    void goesOnAfterARestartWithTheBlockThatFollows() throws IOException {
        send(7);
        assertTrue(Patience.until(SOON, () -> balance() == 7));
        long height = node().number("eth_blockNumber");
        anvil.stop();
        anvil = anvil();
        anvil.start();

        send(5);

        assertTrue(Patience.until(SOON, () -> balance() == 12));
        assertEquals(height + 1, node().number("eth_blockNumber"));
    }

    private Anvil anvil() {
        return new Anvil(Path.of(System.getProperty("gridborne.project")), data,
                new Processes(data), new Ports(data));
    }

    private JsonRpc node() {
        return new JsonRpc(anvil.access().rpcUrl());
    }

    private void kill() throws IOException {
        long pid = Long.parseLong(Files.readString(place.resolve("run/chain")).split(" ")[0]);
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        assertTrue(Patience.until(SOON, () -> !anvil.isAlive()));
    }

    private String send(int wei) throws IOException {
        String rich = node().result("eth_accounts").asJsonArray().getString(0);
        return node().text("eth_sendTransaction", Json.createObjectBuilder()
                .add("from", rich).add("to", SOMEBODY)
                .add("value", "0x" + Integer.toHexString(wei)).build());
    }

    private long balance() {
        try {
            return node().number("eth_getBalance", Json.createValue(SOMEBODY),
                    Json.createValue("latest"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String receipt(String transaction) throws IOException {
        JsonValue receipt = node().result("eth_getTransactionReceipt",
                Json.createValue(transaction));
        return receipt.asJsonObject().getString("blockHash");
    }
}
