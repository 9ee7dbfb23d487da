package gridborne.portal.timer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** When each of this node's timers had its last turn: one that stands still is seen here. */
@ApplicationScoped
public class LastTurns {

    private final Map<String, Instant> turns = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    void note(String what) {
        turns.put(what, clock.instant());
    }

    /** By the name of the work, as the log has it. */
    public Map<String, Instant> all() {
        return new TreeMap<>(turns);
    }
}
