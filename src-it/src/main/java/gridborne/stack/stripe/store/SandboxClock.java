package gridborne.stack.stripe.store;

import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The time at Stripe: the wall clock's, put forward by whoever tests what happens next week. */
public final class SandboxClock {

    private static final Ref PLACE = new Ref("", Kind.CLOCK, "clock");
    private final Clock wall;
    private final Store store;
    private volatile Duration ahead = Duration.ZERO;

    public SandboxClock(Clock wall, Store store) {
        this.wall = wall;
        this.store = store;
        store.watch(Kind.CLOCK, (place, kept) -> ahead = kept
                .map(clock -> Duration.ofSeconds(clock.number("ahead"))).orElse(Duration.ZERO));
    }

    public static Clock wall() {
        return Clock.systemUTC();
    }

    public Instant moment() {
        return wall.instant().plus(ahead);
    }

    /** What other clocks show: the time a signature bears. */
    public Instant wallMoment() {
        return wall.instant();
    }

    /** Forward only: what has happened has happened. */
    public void advance(Duration step) {
        if (step.isNegative()) {
            throw new IllegalArgumentException("The sandbox's clock cannot go back.");
        }
        store.change(moment(), work -> {
            work.put(PLACE, StripeObject.empty().with("id", PLACE.id())
                    .with("ahead", ahead.plus(step).toSeconds()));
            return null;
        });
    }
}
