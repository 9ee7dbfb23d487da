package gridborne.stack.chain;

import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Ports;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** A chain that a trial can stop, delay, turn back and kill. It mines once a second, if it may. */
public final class TrialChain implements AutoCloseable {

    public static final long ID = 31337;
    private static final Duration START = Duration.ofSeconds(20);

    private final int port = Ports.anyFree();
    private final JsonRpc node = new JsonRpc(URI.create("http://127.0.0.1:" + port));
    private final Process process;

    private TrialChain(Path project) {
        try {
            process = new ProcessBuilder(new AnvilBinary(project).require().toString(),
                    "--host", "127.0.0.1", "--port", Integer.toString(port),
                    "--chain-id", Long.toString(ID), "--block-time", "1",
                    "--prune-history", "64", "--base-fee", "0", "--gas-price", "0",
                    "--gas-limit", "300000000", "--enable-tx-gas-limit", "--accounts", "1",
                    "--quiet").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    public static TrialChain start(Path project) {
        TrialChain chain = new TrialChain(project);
        if (!Patience.until(START, chain::answers)) {
            chain.close();
            throw new IllegalStateException("anvil does not answer.");
        }
        return chain;
    }

    public int port() {
        return port;
    }

    public void stopMining() {
        ask("evm_setIntervalMining", Json.createValue(0));
    }

    public void mineEverySecond() {
        ask("evm_setIntervalMining", Json.createValue(1));
    }

    public void mineOne() {
        ask("evm_mine");
    }

    /** From the next block on, its clock is that much later. */
    public void passTime(Duration time) {
        ask("evm_increaseTime", Json.createValue(time.toSeconds()));
        mineOne();
    }

    /** How many transactions wait for a block. */
    public long pending() {
        return Long.decode(ask("txpool_status").asJsonObject().getString("pending"));
    }

    public boolean knows(String transaction) {
        return ask("eth_getTransactionByHash", Json.createValue(transaction)) != JsonValue.NULL;
    }

    /** Forgets the last blocks and what was in them. */
    public void rollBack(int blocks) {
        ask("anvil_rollback", Json.createValue(blocks));
        ask("anvil_dropAllTransactions");
    }

    private JsonValue ask(String method, JsonValue... parameters) {
        try {
            return node.result(method, parameters);
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        }
    }

    private boolean answers() {
        try {
            return node.number("eth_chainId") == ID;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
