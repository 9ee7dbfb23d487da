package gridborne.stack.machine;

import gridborne.stack.machine.Launch.Farewell;
import java.time.Duration;

/** A running process of ours. */
public final class Child {

    private final Process process;
    private final Farewell farewell;
    private final LogWords words;

    Child(Process process, Farewell farewell, LogWords words) {
        this.process = process;
        this.farewell = farewell;
        this.words = words;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** What it has written since it was started. */
    public LogWords words() {
        return words;
    }

    public void stop(Duration patience) {
        Ending.of(process.toHandle(), farewell, patience);
    }
}
