package gridborne.stack.stripe.money;

import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Books every movement of money and keeps the balances that follow. */
public final class Ledger {

    public static final String BECOMES_AVAILABLE = "funds become available";

    /** Card payments can be used after this. */
    public static final Duration PENDING = Duration.ofDays(2);

    /** Books a movement; answers the identifier of its balance transaction. */
    public String post(World world, Posting posting) {
        Instant available = availableOn(world.moment(), posting.delay());
        boolean pending = available.isAfter(world.moment());
        StripeObject transaction = world.put(Kind.BALANCE_TRANSACTION,
                world.blank(Kind.BALANCE_TRANSACTION)
                        .with("amount", posting.amount())
                        .with("available_on", available.getEpochSecond())
                        .with("currency", posting.currency())
                        .with("description", posting.description())
                        .with("fee", posting.fee())
                        .with("fee_details", details(posting))
                        .with("net", posting.amount() - posting.fee())
                        .with("reporting_category", posting.category())
                        .with("source", posting.source())
                        .with("status", pending ? "pending" : "available")
                        .with("type", posting.type()));
        add(world, posting.currency(), pending ? "pending" : "available",
                transaction.number("net"));
        if (pending) {
            appointAvailability(world, available);
        }
        return transaction.id();
    }

    /** Money becomes available at midnight, as Stripe's does. */
    private static Instant availableOn(Instant moment, Duration delay) {
        return delay.isZero() ? moment : moment.plus(delay).truncatedTo(ChronoUnit.DAYS);
    }

    private static void appointAvailability(World world, Instant available) {
        String day = available.atZone(ZoneOffset.UTC).toLocalDate().toString();
        world.put(Kind.APPOINTMENT, world.note("available-" + day)
                .with("at", available.toEpochMilli()).with("what", BECOMES_AVAILABLE)
                .with("subject", day));
    }

    private static JsonArray details(Posting posting) {
        if (posting.fee() == 0) {
            return JsonValue.EMPTY_JSON_ARRAY;
        }
        return JsonText.objects(List.of(StripeObject.empty().with("amount", posting.fee())
                .withNull("application").with("currency", posting.currency())
                .with("description", "Stripe processing fees").with("type", "stripe_fee")));
    }

    private static void add(World world, String currency, String part, long net) {
        StripeObject balance = balance(world);
        String path = currency + "." + part;
        long before = balance.has(path) ? balance.number(path) : 0;
        world.put(Kind.BALANCE, balance.with(path, Math.addExact(before, net)));
    }

    private static StripeObject balance(World world) {
        return world.find(Kind.BALANCE, "balance").orElseGet(() -> world.note("balance"));
    }

    public long available(World world, String currency) {
        return amount(world, currency, "available");
    }

    public long pending(World world, String currency) {
        return amount(world, currency, "pending");
    }

    private static long amount(World world, String currency, String part) {
        StripeObject balance = balance(world);
        String path = currency + "." + part;
        return balance.has(path) ? balance.number(path) : 0;
    }

    /** The currencies there is or was money in. */
    public List<String> currencies(World world) {
        return balance(world).json().keySet().stream().filter(name -> !name.equals("id")).sorted()
                .toList();
    }

    /** Makes available what has waited long enough. */
    public void release(World world) {
        List<StripeObject> due = world.newestFirst(Kind.BALANCE_TRANSACTION)
                .filter(transaction -> transaction.text("status").equals("pending"))
                .filter(transaction -> transaction.number("available_on") <= world.seconds())
                .toList();
        for (StripeObject transaction : due) {
            world.put(Kind.BALANCE_TRANSACTION, transaction.with("status", "available"));
            add(world, transaction.text("currency"), "pending", -transaction.number("net"));
            add(world, transaction.text("currency"), "available", transaction.number("net"));
        }
    }
}
