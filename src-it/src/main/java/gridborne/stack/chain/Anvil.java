package gridborne.stack.chain;

import gridborne.stack.machine.Child;
import gridborne.stack.machine.DataDirectory;
import gridborne.stack.machine.DurableFile;
import gridborne.stack.machine.Launch;
import gridborne.stack.machine.Launch.Farewell;
import gridborne.stack.machine.Part;
import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Processes;
import gridborne.stack.machine.Refusal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A chain of one node, on the loopback address. */
public final class Anvil implements Part {

    /** The number that tools know as a chain on somebody's own machine. */
    private static final long CHAIN_ID = 31337;
    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration STOP = Duration.ofSeconds(5);

    private final AnvilBinary binary;
    private final Processes processes;
    private final Ports ports;
    private final DurableFile state;
    private Child process;
    private Miner miner;
    private StateKeeper keeper;
    private int port;

    public Anvil(Path project, DataDirectory data, Processes processes, Ports ports) {
        this.binary = new AnvilBinary(project);
        this.processes = processes;
        this.ports = ports;
        this.state = new DurableFile(data.directory("chain").resolve("state.json"));
    }

    @Override
    public String name() {
        return "Chain";
    }

    /** The chain of a killed stack may know more than the disk: it is asked before it goes. */
    @Override
    public boolean clearOrphan() {
        if (processes.hasOrphan("chain")) {
            port = ports.last("chain");
            keeper = new StateKeeper(new JsonRpc(access().rpcUrl()), state);
            keepLastState();
        }
        return processes.stopOrphan("chain", Farewell.TERM, STOP);
    }

    @Override
    public void start() {
        port = port == 0 ? ports.port("chain") : port;
        process = processes.start(
                new Launch("chain", "anvil", command(), Map.of(), Farewell.TERM));
        JsonRpc node = new JsonRpc(access().rpcUrl());
        boolean answered = Patience.until(START, () -> !process.isAlive() || answers(node));
        if (!answered || !process.isAlive()) {
            process.stop(STOP);
            throw new Refusal("The chain did not start: " + process.words()
                    .last(line -> !line.isBlank()).orElse("see " + processes.log("chain")) + ".");
        }
        keeper = new StateKeeper(node, state);
        miner = new Miner(node, keeper);
        miner.start();
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(binary.require().toString(),
                "--host", "127.0.0.1",
                "--port", Integer.toString(port),
                "--chain-id", Long.toString(CHAIN_ID),
                // Blocks are made by our miner; see the package's description.
                "--no-mining",
                "--prune-history", "64",
                // Gas is counted and costs nothing, as on the chains of production.
                "--base-fee", "0",
                "--gas-price", "0",
                "--gas-limit", "300000000",
                "--enable-tx-gas-limit",
                "--accounts", "1",
                "--quiet"));
        if (state.exists()) {
            command.addAll(List.of("--load-state", state.path().toString()));
        }
        return command;
    }

    private static boolean answers(JsonRpc node) {
        try {
            return node.number("eth_chainId") == CHAIN_ID;
        } catch (IOException notYet) {
            return false;
        }
    }

    public ChainAccess access() {
        return new ChainAccess(URI.create("http://127.0.0.1:" + port), CHAIN_ID);
    }

    @Override
    public String whereabouts() {
        return access().rpcUrl() + " (chain " + CHAIN_ID + ")";
    }

    @Override
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public void stop() {
        if (process == null) {
            return;
        }
        try {
            if (miner != null) {
                miner.stop();
                miner = null;
                keepLastState();
            }
        } finally {
            process.stop(STOP);
        }
    }

    private void keepLastState() {
        try {
            keeper.keep();
        } catch (IOException deadOrStuck) {
            // Nothing is left to ask: what the disk does not know, the portal sends again (S9.2).
        }
    }
}
