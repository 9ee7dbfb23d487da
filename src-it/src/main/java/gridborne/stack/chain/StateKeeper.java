package gridborne.stack.chain;

import gridborne.stack.machine.DurableFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/** Puts the chain's whole state on the disk after it has changed, but not all the time. */
final class StateKeeper {

    private static final Duration LEAST_PAUSE = Duration.ofSeconds(2);

    /** A large state takes long to write: it may use a tenth of the time, not more. */
    private static final int PAUSE_PER_WORK = 10;

    private final JsonRpc node;
    private final DurableFile file;
    private boolean changed;
    private long nextNanos = System.nanoTime();

    StateKeeper(JsonRpc node, DurableFile file) {
        this.node = node;
        this.file = file;
    }

    void noteChange() {
        changed = true;
    }

    void keepWhenDue() throws IOException {
        if (changed && System.nanoTime() - nextNanos >= 0) {
            keep();
        }
    }

    /** anvil answers with the zipped state in hexadecimal and loads it unzipped. */
    void keep() throws IOException {
        long begin = System.nanoTime();
        String hex = node.text("anvil_dumpState");
        byte[] zipped = HexFormat.of().parseHex(hex, 2, hex.length());
        try (GZIPInputStream state = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            file.write(state.readAllBytes());
        }
        changed = false;
        long worked = System.nanoTime() - begin;
        nextNanos = begin + Math.max(LEAST_PAUSE.toNanos(), PAUSE_PER_WORK * worked);
    }
}
