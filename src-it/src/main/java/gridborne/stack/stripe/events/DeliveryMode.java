package gridborne.stack.stripe.events;

import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** How the events of an account travel: well, unless somebody asks for trouble. */
record DeliveryMode(StripeObject wishes) {

    /** When nothing is sent: in a few million years. */
    static final long NEVER = Long.MAX_VALUE / 2;

    private static final String ID = "mode";
    private static final long USUAL_FIRST_RETRY_SECONDS = 1;
    private static final long USUAL_LONGEST_RETRY_SECONDS = 3600;

    static DeliveryMode of(World platform) {
        return new DeliveryMode(platform.find(Kind.DELIVERY_MODE, ID)
                .orElseGet(() -> platform.note(ID)));
    }

    /** Only what the form names is changed. */
    DeliveryMode changed(Form form) {
        StripeObject changed = wishes;
        for (String number : List.of("duplicates", "delay_seconds", "shuffle_seconds",
                "drop_attempts", "first_retry_seconds", "longest_retry_seconds")) {
            if (form.has(number)) {
                changed = changed.with(number, form.requireNumber(number));
            }
        }
        if (form.has("duplicates_at_random")) {
            changed = changed.with("duplicates_at_random", form.flag("duplicates_at_random"));
        }
        if (form.has("paused")) {
            changed = changed.with("paused", form.flag("paused"));
        }
        return new DeliveryMode(form.has("api_version")
                ? changed.with("api_version", form.text("api_version")) : changed);
    }

    /** Everything travels well again. */
    static DeliveryMode usual() {
        return new DeliveryMode(StripeObject.empty().with("id", ID));
    }

    void keep(World platform) {
        platform.put(Kind.DELIVERY_MODE, wishes);
    }

    /** Nothing is sent but what somebody sends by hand. */
    boolean paused() {
        return wishes.is("paused");
    }

    /** How often one attempt is sent. */
    int copies() {
        long more = number("duplicates", 0);
        return 1 + Math.toIntExact(wishes.is("duplicates_at_random")
                ? ThreadLocalRandom.current().nextLong(more + 1) : more);
    }

    /** Whether this attempt gets lost on the way; the first has number 1. */
    boolean drops(long attempt) {
        return attempt <= number("drop_attempts", 0);
    }

    /** The release of the interface to write events in; empty for the endpoint's own. */
    String release() {
        return wishes.find("api_version").orElse("");
    }

    /** In milliseconds of the sandbox's clock. */
    long firstAttempt(Instant moment) {
        if (paused()) {
            return NEVER;
        }
        long disorder = number("shuffle_seconds", 0) * 1000;
        return moment.plusSeconds(number("delay_seconds", 0)).toEpochMilli()
                + (disorder == 0 ? 0 : ThreadLocalRandom.current().nextLong(disorder));
    }

    /** The pause after so many attempts: doubled each time, up to a limit. */
    Duration pauseAfter(long attempts) {
        long first = number("first_retry_seconds", USUAL_FIRST_RETRY_SECONDS);
        long longest = number("longest_retry_seconds", USUAL_LONGEST_RETRY_SECONDS);
        long doubled = first << Math.min(attempts - 1, 20);
        return Duration.ofSeconds(Math.min(Math.max(doubled, 1), longest));
    }

    private long number(String name, long usual) {
        return wishes.has(name) ? wishes.number(name) : usual;
    }
}
