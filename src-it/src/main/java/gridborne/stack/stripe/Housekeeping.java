package gridborne.stack.stripe;

import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Forgets what nobody may ask for any more: answers after a day, events after forty. */
final class Housekeeping {

    static final String TODAY = "housekeeping";

    private static final Duration EVENTS_KEPT = Duration.ofDays(40);

    private Housekeeping() {}

    /** Of all accounts; and again tomorrow. */
    static void run(World nobody) {
        long oldest = nobody.moment().minus(EVENTS_KEPT).getEpochSecond();
        for (String account : nobody.accounts()) {
            World world = nobody.of(account);
            forget(world, Kind.ANSWER, answer -> answer.number("until") <= world.seconds());
            forget(world, Kind.EVENT, event -> event.number("created") < oldest);
        }
        for (String account : nobody.accounts()) {
            World world = nobody.of(account);
            forget(world, Kind.DELIVERY, delivery -> world.of(delivery.text("account"))
                    .find(Kind.EVENT, delivery.text("event")).isEmpty());
        }
        nobody.put(Kind.APPOINTMENT, nobody.note(TODAY).with("what", TODAY)
                .with("at", nobody.moment().plus(Duration.ofDays(1)).toEpochMilli())
                .with("subject", TODAY));
    }

    private static void forget(World world, Kind kind, Predicate<StripeObject> isOld) {
        List<String> old = world.oldestFirst(kind).takeWhile(isOld).map(StripeObject::id)
                .toList();
        old.forEach(id -> world.remove(kind, id));
    }
}
