package gridborne.billing.webhook;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Calls for looks at a tenant's inbox on this node. A lone message is looked at at once; those that
 * come while somebody looks, or soon after, are gathered for the next look: of those that come by
 * the hundred a second many have a turn together, which costs little more than a turn of one.
 *
 * <p>A look that was planned and never came is planned again by the next message, since the server
 * can drop a task without a word; until then the timer finds what waits.
 */
final class Bell {

    /** Between one look and the next. */
    static final Duration GATHERING = Duration.ofMillis(100);

    /** A planned look that has not begun by then was dropped. */
    static final Duration LOST = Duration.ofSeconds(5);

    private enum State { QUIET, CALLED, LOOKING }

    private final LongSupplier nanos;
    private State state = State.QUIET;
    private boolean calledMeanwhile;
    private long calledNanos;
    private long endedNanos;

    /** @param nanos a clock that nobody sets */
    Bell(LongSupplier nanos) {
        this.nanos = nanos;
        this.endedNanos = nanos.getAsLong() - GATHERING.toNanos();
    }

    /** A message came: how long until the look to be planned for it, if none is on its way. */
    synchronized Optional<Duration> ring() {
        calledMeanwhile = true;
        return state == State.LOOKING || state == State.CALLED && !isLost()
                ? Optional.empty() : Optional.of(call());
    }

    private boolean isLost() {
        return nanos.getAsLong() - calledNanos > LOST.toNanos();
    }

    /** A planned look begins; no, if another one is under way, which hears of it at its end. */
    synchronized boolean begin() {
        if (state == State.LOOKING) {
            return false;
        }
        state = State.LOOKING;
        calledMeanwhile = false;
        return true;
    }

    /** The look is over: how long until the next one, if messages came meanwhile. */
    synchronized Optional<Duration> end() {
        endedNanos = nanos.getAsLong();
        state = State.QUIET;
        return calledMeanwhile ? Optional.of(call()) : Optional.empty();
    }

    private Duration call() {
        state = State.CALLED;
        calledNanos = nanos.getAsLong();
        long still = GATHERING.toNanos() - (calledNanos - endedNanos);
        return Duration.ofNanos(Math.max(0, still));
    }
}
