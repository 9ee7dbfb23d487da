package gridborne.stack.stripe.events;

import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.Origin;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.store.Ref;
import gridborne.stack.stripe.store.SandboxClock;
import gridborne.stack.stripe.store.Store;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What is on its way, and how each attempt ends. */
public final class Deliveries {

    static final String PENDING = "pending";
    static final String DELIVERED = "delivered";
    static final String GIVEN_UP = "given_up";

    private static final System.Logger LOG = System.getLogger(Deliveries.class.getName());
    private static final Duration PATIENCE = Duration.ofDays(3);
    private final Store store;
    private final SandboxClock clock;
    private final WebhookEndpoints endpoints;
    private final Queue queue = new Queue();
    private final Sender sender = new Sender();
    private volatile String whereabouts = "sandbox:";

    public Deliveries(Store store, SandboxClock clock, WebhookEndpoints endpoints) {
        this.store = store;
        this.clock = clock;
        this.endpoints = endpoints;
        store.watch(Kind.DELIVERY, queue::changed);
    }

    /** Where the sandbox is reached: links in events lead there. */
    public void sayWhere(URI address) {
        whereabouts = address.toString();
    }

    public Queue queue() {
        return queue;
    }

    /** How many requests of this process were answered, and how. */
    public Sender sender() {
        return sender;
    }

    /** Attempts what is due; answers whether there was anything. */
    boolean attemptNext() {
        Optional<Ref> next = queue.take(clock.moment());
        next.ifPresent(this::attempt);
        return next.isPresent();
    }

    private void attempt(Ref place) {
        try {
            Optional<Attempt> attempt = store.note(clock.moment(), work -> prepare(
                    new World(work, place.account(), Origin.STRIPE), place.id()));
            // Nobody is told of what a crash could still undo.
            store.awaitDisk();
            attempt.ifPresent(ready -> {
                int status = ready.dropped() ? 0 : sent(ready);
                store.note(clock.moment(), work -> ended(
                        new World(work, place.account(), Origin.STRIPE), place.id(), status));
            });
        } finally {
            queue.done(place);
        }
    }

    /** A bug must not make a delivery come back at once for ever: it counts as an attempt. */
    private int sent(Attempt attempt) {
        FutureTask<Integer> sending = new FutureTask<>(() ->
                sender.send(attempt.parcel(), attempt.copies()));
        sending.run();
        try {
            return sending.get();
        } catch (ExecutionException bug) {
            LOG.log(System.Logger.Level.ERROR, "An event could not be sent", bug.getCause());
            return 0;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** One try of one delivery. */
    private record Attempt(Parcel parcel, int copies, boolean dropped) {}

    private Optional<Attempt> prepare(World platform, String id) {
        Optional<StripeObject> delivery = platform.find(Kind.DELIVERY, id)
                .filter(found -> found.text("state").equals(PENDING));
        DeliveryMode mode = DeliveryMode.of(platform);
        if (delivery.isEmpty()) {
            return Optional.empty();
        }
        StripeObject found = delivery.get();
        Optional<StripeObject> endpoint = platform.find(Kind.WEBHOOK_ENDPOINT,
                found.text("endpoint")).filter(one -> one.text("status").equals("enabled"));
        if (endpoint.isEmpty()) {
            platform.put(Kind.DELIVERY, found.with("state", GIVEN_UP));
            return Optional.empty();
        }
        return Optional.of(new Attempt(parcel(platform, found, endpoint.get()), mode.copies(),
                mode.drops(found.number("attempts") + 1)));
    }

    private Parcel parcel(World platform, StripeObject delivery, StripeObject endpoint) {
        StripeObject event = platform.of(delivery.text("account"))
                .get(Kind.EVENT, delivery.text("event"));
        String release = DeliveryMode.of(platform).release();
        if (release.isEmpty()) {
            release = endpoint.find("api_version").orElse("");
        }
        if (!release.isEmpty()) {
            event = event.with("api_version", release);
        }
        byte[] body = JsonText.pretty(event.json()).replace("\"sandbox:/",
                "\"" + whereabouts + "/").getBytes(StandardCharsets.UTF_8);
        return new Parcel(URI.create(endpoint.text("url")), body, new Signature(
                clock.wallMoment(), body, endpoints.secrets(platform, endpoint.id())).header());
    }

    private Void ended(World platform, String id, int status) {
        platform.find(Kind.DELIVERY, id).ifPresent(delivery -> {
            long attempts = delivery.number("attempts") + 1;
            StripeObject noted = delivery.with("attempts", attempts).with("status", status);
            if (status / 100 == 2) {
                noted = noted.with("state", DELIVERED);
                Events.delivered(platform.of(delivery.text("account")), delivery.text("event"));
            } else {
                noted = again(platform, noted, attempts);
            }
            platform.put(Kind.DELIVERY, noted);
        });
        return null;
    }

    private static StripeObject again(World platform, StripeObject delivery, long attempts) {
        StripeObject event = platform.of(delivery.text("account"))
                .get(Kind.EVENT, delivery.text("event"));
        Instant end = Instant.ofEpochSecond(event.number("created")).plus(PATIENCE);
        Instant next = platform.moment().plus(DeliveryMode.of(platform).pauseAfter(attempts));
        return next.isAfter(end) ? delivery.with("state", GIVEN_UP)
                : delivery.with("due", next.toEpochMilli());
    }

    /** Makes everything due at once that waits for its next attempt. */
    public void hurry(World platform) {
        postpone(platform, platform.moment().toEpochMilli());
    }

    private static void postpone(World platform, long due) {
        platform.newestFirst(Kind.DELIVERY)
                .filter(delivery -> delivery.text("state").equals(PENDING))
                .forEach(delivery -> platform.put(Kind.DELIVERY, delivery.with("due", due)));
    }

    /** Sends one event now, to every endpoint that it is for; answers what they answered. */
    public List<Integer> sendNow(String account, String event, int copies) {
        List<Ref> places = store.note(clock.moment(), work -> new World(work, account,
                Origin.STRIPE).newestFirst(Kind.DELIVERY)
                .filter(delivery -> delivery.text("event").equals(event))
                .map(delivery -> new Ref(account, Kind.DELIVERY, delivery.id())).toList());
        return places.stream().map(place -> sendNow(place, copies)).toList();
    }

    private int sendNow(Ref place, int copies) {
        Parcel parcel = store.note(clock.moment(), work -> {
            World platform = new World(work, place.account(), Origin.STRIPE);
            StripeObject delivery = platform.get(Kind.DELIVERY, place.id());
            return parcel(platform, delivery,
                    platform.get(Kind.WEBHOOK_ENDPOINT, delivery.text("endpoint")));
        });
        int status = sender.send(parcel, copies);
        return store.note(clock.moment(), work -> {
            World platform = new World(work, place.account(), Origin.STRIPE);
            if (platform.get(Kind.DELIVERY, place.id()).text("state").equals(PENDING)) {
                ended(platform, place.id(), status);
            }
            return status;
        });
    }

    /** Changes how an account's events travel from now on; answers the whole mode. */
    public StripeObject mode(World platform, Form form) {
        return keep(platform, DeliveryMode.of(platform).changed(form));
    }

    /** Everything travels well again. */
    public StripeObject usualMode(World platform) {
        return keep(platform, DeliveryMode.usual());
    }

    private StripeObject keep(World platform, DeliveryMode mode) {
        boolean wasPaused = DeliveryMode.of(platform).paused();
        mode.keep(platform);
        if (mode.paused()) {
            postpone(platform, DeliveryMode.NEVER);
        } else if (wasPaused) {
            hurry(platform);
        }
        return mode.wishes();
    }
}
