package gridborne.cutoff;

import java.time.Instant;

/** From a moment to another one, which is no longer in it. */
record Span(Instant from, Instant until) {

    boolean covers(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(until);
    }
}
