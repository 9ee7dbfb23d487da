package gridborne.stack.stripe;

import gridborne.stack.machine.Part;
import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Refusal;
import gridborne.stack.stripe.api.Agenda;
import gridborne.stack.stripe.api.Origin;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.connect.OwnAccounts;
import gridborne.stack.stripe.events.Deliveries;
import gridborne.stack.stripe.events.WebhookDelivery;
import gridborne.stack.stripe.http.ApiCounter;
import gridborne.stack.stripe.http.ControlCounter;
import gridborne.stack.stripe.http.Counters;
import gridborne.stack.stripe.http.Faults;
import gridborne.stack.stripe.http.Front;
import gridborne.stack.stripe.http.Keys;
import gridborne.stack.stripe.http.PageCounter;
import gridborne.stack.stripe.money.Currency;
import gridborne.stack.stripe.store.SandboxClock;
import gridborne.stack.stripe.store.Store;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Stripe on this machine: a server, what it remembers, and what it does when time passes. */
public final class StripeSandbox implements Part {

    private static final long LOOK_MILLISECONDS = 200;
    private static final long LAST_ROUND_SECONDS = 2;
    private final Ports ports;
    private final Path directory;
    private final Clock wall;
    private final List<SandboxAccount> accounts = new CopyOnWriteArrayList<>();
    private Running running;

    /** Everything there is while the sandbox runs. */
    private record Running(Store store, SandboxClock clock, Concepts concepts, Front front,
            WebhookDelivery delivery, ScheduledExecutorService timer) {}

    /** What it remembers is in the directory. */
    public StripeSandbox(Ports ports, Path directory) {
        this(ports, directory, SandboxClock.wall());
    }

    public StripeSandbox(Ports ports, Path directory, Clock wall) {
        this.ports = ports;
        this.directory = directory;
        this.wall = wall;
    }

    @Override
    public String name() {
        return "Stripe sandbox";
    }

    @Override
    public boolean clearOrphan() {
        return false; // It lives in our own process.
    }

    @Override
    public void start() {
        Store store = Store.open(directory);
        SandboxClock clock = new SandboxClock(wall, store);
        Concepts concepts = new Concepts();
        Agenda agenda = new Agenda(store, clock);
        concepts.addTo(agenda);
        Faults faults = new Faults();
        PageCounter pages = new PageCounter(store, clock);
        concepts.addTo(pages);
        Deliveries deliveries = new Deliveries(store, clock, concepts.endpoints());
        Front front = open(new Counters(
                new ApiCounter(store, clock, concepts.api(), faults),
                new ControlCounter(store, clock, agenda, deliveries, faults,
                        concepts.control(deliveries)),
                pages));
        deliveries.sayWhere(front.address());
        running = new Running(store, clock, concepts, front, new WebhookDelivery(deliveries),
                timer(agenda));
        within("", world -> {
            Housekeeping.run(world);
            return null;
        });
        accounts.forEach(this::enter);
        front.start();
        running.delivery().start();
    }

    private Front open(Counters counters) {
        try {
            return Front.open(ports.port("stripe"), counters);
        } catch (IOException failure) {
            throw Refusal.because("Cannot open the Stripe sandbox", failure);
        }
    }

    private static ScheduledExecutorService timer(Agenda agenda) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "stripe-agenda");
            thread.setDaemon(true);
            return thread;
        });
        timer.scheduleWithFixedDelay(agenda::runDue, 0, LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
        return timer;
    }

    /** What is being done is done to its end, if that is soon. */
    private static void stop(ScheduledExecutorService timer) {
        timer.shutdown();
        try {
            timer.awaitTermination(LAST_ROUND_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** Opens an account, unless it is open, and gives it its key; before the start or later. */
    public void open(SandboxAccount account) {
        accounts.add(account);
        if (running != null) {
            enter(account);
        }
    }

    private void enter(SandboxAccount account) {
        within(account.id(), world -> {
            OwnAccounts.open(world, account.name(), account.country(), account.currency());
            Keys.keep(world, account.secretKey(), List.of());
            return null;
        });
    }

    /** The utility brings money of its own to its account, in minor units. */
    public void topUp(SandboxAccount account, long amount) {
        within(account.id(), world -> running.concepts().money().topUp(world, amount,
                new Currency(account.currency().toLowerCase(Locale.ROOT))));
    }

    /** The secret that signs what is sent to this address: all events of the account. */
    public String webhookSecret(SandboxAccount account, String url) {
        return within(account.id(), world -> running.concepts().endpoints()
                .secretOf(world, url, false));
    }

    /** The same for the events of the accounts that are connected with it. */
    public String connectWebhookSecret(SandboxAccount account, String url) {
        return within(account.id(), world -> running.concepts().endpoints()
                .secretOf(world, url, true));
    }

    private <T> T within(String account, Function<World, T> use) {
        return running.store().change(running.clock().moment(), work -> use.apply(
                new World(work, account, Origin.STRIPE)));
    }

    public URI apiBase() {
        return running.front().address();
    }

    @Override
    public String whereabouts() {
        return apiBase().toString();
    }

    @Override
    public boolean isAlive() {
        return running != null;
    }

    @Override
    public void stop() {
        if (running != null) {
            running.front().close();
            running.delivery().close();
            stop(running.timer());
            running.store().close();
            running = null;
        }
    }
}
