package gridborne.stack.chain;

import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Refusal;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;

/**
 * Makes blocks and keeps the state, from one thread: between two blocks the state stands still.
 * Never two blocks within a second, because anvil's clock would run ahead of ours.
 */
final class Miner {

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration BLOCK = Duration.ofSeconds(1);
    private static final Duration EMPTY_BLOCK = Duration.ofSeconds(60);

    private final JsonRpc node;
    private final StateKeeper keeper;
    private final Thread thread = new Thread(this::work, "miner");
    private volatile boolean working = true;
    private long lastBlockNanos = System.nanoTime();

    Miner(JsonRpc node, StateKeeper keeper) {
        this.node = node;
        this.keeper = keeper;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Returns when the last block is made and nothing more will be. */
    void stop() {
        working = false;
        try {
            thread.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        while (working) {
            mineAndKeep();
            Patience.pause(LOOK);
        }
    }

    private void mineAndKeep() {
        try {
            mineWhenDue();
            keeper.keepWhenDue();
        } catch (IOException | Refusal nodeOrDiskAway) {
            // A dead node is noticed and started again by the stack; a full disk leaves the older
            // state in place. Either way the next look tries again, after the usual second.
            lastBlockNanos = System.nanoTime();
        }
    }

    private void mineWhenDue() throws IOException {
        long sinceNanos = System.nanoTime() - lastBlockNanos;
        if (sinceNanos < BLOCK.toNanos()) {
            return;
        }
        boolean waiting = transactionsWait();
        if (waiting || sinceNanos >= EMPTY_BLOCK.toNanos()) {
            node.result("evm_mine");
            lastBlockNanos = System.nanoTime();
        }
        if (waiting) {
            keeper.noteChange();
        }
    }

    private boolean transactionsWait() throws IOException {
        JsonObject pool = node.result("txpool_status").asJsonObject();
        return Long.decode(pool.getString("pending")) > 0;
    }
}
