package gridborne.stack.stripe.api;

import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Lists: the newest first, in portions, from a cursor on. */
public final class Listing {

    private static final long USUAL = 10;
    private static final long MOST = 100;

    private Listing() {}

    /** One portion of a kind. */
    public static Answer of(Call call, Kind kind, String url, Predicate<StripeObject> filter) {
        Optional<String> cursor = call.form().text("starting_after")
                .map(id -> call.world().require(kind, id, "starting_after").id());
        return of(call, kind, url, cursor.map(id -> call.world().olderThan(kind, id))
                .orElseGet(() -> call.world().newestFirst(kind)).filter(filter), "");
    }

    /** One portion of a stream that is already in order. */
    public static Answer of(Call call, Kind kind, String url, Stream<StripeObject> all) {
        return of(call, kind, url, all, call.form().text("starting_after").orElse(""));
    }

    private static Answer of(Call call, Kind kind, String url, Stream<StripeObject> all,
            String startingAfter) {
        Form form = call.form();
        long limit = form.number("limit").orElse(USUAL);
        if (limit < 1 || limit > MOST) {
            throw StripeError.invalid("This value must be between 1 and 100 (inclusive).", "limit");
        }
        form.text("ending_before").ifPresent(id -> call.world().require(kind, id,
                "ending_before"));
        Iterator<StripeObject> sought = all.filter(created(form)).iterator();
        List<StripeObject> some = form.has("ending_before")
                ? before(sought, form.require("ending_before"), limit + 1)
                : after(sought, startingAfter, limit + 1);
        boolean more = some.size() > limit;
        if (more) {
            some.remove(form.has("ending_before") ? 0 : some.size() - 1);
        }
        return Answer.ok(list(url, some, more));
    }

    private static List<StripeObject> after(Iterator<StripeObject> all, String id, long most) {
        boolean begun = id.isEmpty();
        List<StripeObject> some = new ArrayList<>();
        while (all.hasNext() && some.size() < most) {
            StripeObject next = all.next();
            if (begun) {
                some.add(next);
            }
            begun = begun || next.id().equals(id);
        }
        return some;
    }

    private static List<StripeObject> before(Iterator<StripeObject> all, String id, long most) {
        List<StripeObject> newer = new ArrayList<>();
        while (all.hasNext()) {
            StripeObject next = all.next();
            if (next.id().equals(id)) {
                break;
            }
            newer.add(next);
        }
        return new ArrayList<>(newer.subList((int) Math.max(0, newer.size() - most),
                newer.size()));
    }

    /** The filter on the moment of making: created=…, or created[gt|gte|lt|lte]. */
    private static Predicate<StripeObject> created(Form form) {
        Predicate<StripeObject> filter = object -> true;
        if (form.raw("created").isPresent()) {
            long at = form.requireNumber("created");
            filter = object -> object.number("created") == at;
        }
        Form range = form.part("created");
        return filter
                .and(object -> range.number("gt").filter(at -> created(object) <= at).isEmpty())
                .and(object -> range.number("gte").filter(at -> created(object) < at).isEmpty())
                .and(object -> range.number("lt").filter(at -> created(object) >= at).isEmpty())
                .and(object -> range.number("lte").filter(at -> created(object) > at).isEmpty());
    }

    private static long created(StripeObject object) {
        return object.number("created");
    }

    /** A filter that holds when the parameter is absent or equal. */
    public static Predicate<StripeObject> same(Form form, String... names) {
        return object -> Stream.of(names).allMatch(name -> form.text(name)
                .map(asked -> object.find(name).filter(asked::equals).isPresent()).orElse(true));
    }

    /** A list as it stands inside of objects and answers. */
    public static StripeObject list(String url, List<StripeObject> data, boolean more) {
        return StripeObject.empty().with("object", "list").with("data", JsonText.objects(data))
                .with("has_more", more).with("url", url);
    }

    public static StripeObject none(String url) {
        return list(url, Collections.emptyList(), false);
    }
}
