package gridborne.stack;

import gridborne.stack.demo.Access;
import gridborne.stack.demo.DemoUtility;
import gridborne.stack.demo.DemoWorld;
import gridborne.stack.demo.Till;
import gridborne.stack.machine.DataDirectory;
import gridborne.stack.machine.DurableFile;
import gridborne.stack.machine.Part;
import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Progress;
import gridborne.stack.machine.Refusal;
import gridborne.stack.mqtt.Broker;
import gridborne.stack.portal.Portal;
import gridborne.stack.stripe.StripeSandbox;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Everything Gridborne needs on one machine, as one thing that starts, heals and stops. */
public final class LocalStack implements AutoCloseable {

    private static final Duration LOOK = Duration.ofMillis(500);
    private final Settings settings;
    private final Progress progress;
    private final DataDirectory data;
    private final Assembly assembly;
    private final Deque<Part> running = new ArrayDeque<>();
    private final Restarts restarts = new Restarts();

    /** Held while parts are started or stopped. */
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean closing;
    private volatile Thread starter;
    private Access access;

    private LocalStack(Settings settings, Progress progress, DataDirectory data) {
        this.settings = settings;
        this.progress = progress;
        this.data = data;
        this.assembly = new Assembly(settings, data);
    }

    public static void main(String[] arguments) {
        Thread.setDefaultUncaughtExceptionHandler((thread, bug) -> {
            bug.printStackTrace();
            System.exit(1);
        });
        Console console = new Console();
        try {
            run(Options.ofThisProcess(), console);
        } catch (Refusal refusal) {
            console.say(refusal.getMessage());
            // This begins the shutdown that closes the stack.
            System.exit(1);
        }
    }

    private static void run(Options options, Progress progress) {
        Settings settings = Settings.of(options);
        if (options.isOn("gridborne.reset", false)) {
            reset(settings, progress);
        }
        LocalStack stack = open(settings, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop"));
        try {
            stack.start();
            stack.watch();
        } catch (Refusal stopped) {
            if (!stack.closing) {
                throw stopped;
            }
            awaitTheEndOfTheShutdown();
        }
    }

    /** The shutdown hook is at work, and the process ends with it, whoever called us. */
    private static void awaitTheEndOfTheShutdown() {
        while (true) {
            Thread.interrupted(); // A thread that is asked to hurry would not park.
            LockSupport.park();
        }
    }

    /** Takes the data directory, which no other stack can use until this one is closed. */
    public static LocalStack open(Settings settings, Progress progress) {
        DataDirectory data = DataDirectory.open(settings.data(), DataDirectory.LEAST_FREE_BYTES);
        return new LocalStack(settings, progress, data);
    }

    /** Stops what a killed stack left and forgets everything that stacks kept there. */
    public static void reset(Settings settings, Progress progress) {
        try (LocalStack stack = open(settings, progress)) {
            stack.clearOrphans();
            stack.data.forget();
        }
    }

    /** Returns when everything is up. */
    public void start() {
        starter = Thread.currentThread();
        turn.lock();
        try {
            clearOrphans();
            Ports.requireFree(settings.port());
            openStripeAccounts();
            for (Part part : assembly.parts()) {
                start(part);
            }
            welcome();
        } finally {
            turn.unlock();
        }
    }

    private void openStripeAccounts() {
        assembly.sandbox().ifPresent(sandbox -> DemoUtility.all().forEach(utility ->
                sandbox.open(utility.stripeAccount(assembly.secrets()))));
    }

    private void welcome() {
        Welcome welcome = new Welcome(progress);
        if (!settings.demo()) {
            welcome.empty(assembly.payara().whereabouts(), data.root(),
                    data.path("secrets/bootstrap-token"));
            return;
        }
        long begin = System.nanoTime();
        access = new DemoWorld(assembly.payara().portal(), settings.baseDomain(),
                new Till(assembly.sandbox(), assembly.secrets()), assembly.bootstrapToken(),
                assembly.mail().map(mail -> mail.pages().toString())).load()
                .withMqtt(assembly.mqttUrl().toString());
        DurableFile accessFile = new DurableFile(data.path("access.json"));
        accessFile.write(access.json().toString());
        progress.say("  %-15s ready after %4.1f s   %d utilities".formatted("Demo world",
                (System.nanoTime() - begin) / 1e9, access.tenants().size()));
        welcome.demo(access, data.root(), accessFile.path());
    }

    /** How to get in; known once the stack has started with its demo. */
    public Access access() {
        return access;
    }

    public Portal portal() {
        return assembly.payara().portal();
    }

    /** The sandbox that stands in for Stripe, unless the real one was configured. */
    public Optional<StripeSandbox> sandbox() {
        return assembly.sandbox();
    }

    /** Our MQTT broker, to be stopped and started by whoever tests what happens then. */
    public Optional<Broker> broker() {
        return assembly.broker();
    }

    /** What another portal on the same database and chain has to be told. */
    public Map<String, String> portalSettings() {
        return assembly.environment().byName();
    }

    private void clearOrphans() {
        List<Part> parts = assembly.parts();
        for (int index = parts.size() - 1; index >= 0; index--) {
            Part part = parts.get(index);
            if (part.clearOrphan()) {
                progress.say("  " + part.name() + " of a stack that was killed: stopped");
            }
        }
    }

    private void start(Part part) {
        long begin = System.nanoTime();
        running.push(part);
        part.start();
        progress.say("  %-15s ready after %4.1f s   %s".formatted(part.name(),
                (System.nanoTime() - begin) / 1e9, part.whereabouts()));
    }

    /** Keeps every part alive until the stack is closed; refuses when one keeps dying. */
    public void watch() {
        while (true) {
            Patience.pause(LOOK);
            turn.lock();
            try {
                if (!closing) {
                    running.descendingIterator().forEachRemaining(this::heal);
                }
            } finally {
                turn.unlock();
            }
        }
    }

    private void heal(Part part) {
        if (!part.isAlive()) {
            restarts.note(part.name());
            progress.say(part.name() + " has stopped by itself; starting it again.");
            part.stop();
            part.start();
            progress.say(part.name() + " is back.");
        }
    }

    /** Stops every part, the last first. */
    @Override
    public void close() {
        closing = true;
        if (starter != null && turn.isLocked() && !turn.isHeldByCurrentThread()) {
            starter.interrupt();
        }
        turn.lock();
        try {
            while (!running.isEmpty()) {
                stop(running.pop());
            }
            data.close();
        } finally {
            turn.unlock();
        }
    }

    private void stop(Part part) {
        boolean wasAlive = part.isAlive();
        try {
            part.stop();
            if (wasAlive) {
                progress.say("  " + part.name() + " stopped");
            }
        } catch (Refusal trouble) {
            progress.say(trouble.getMessage());
        }
    }
}
