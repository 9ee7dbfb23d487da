package gridborne.stack.stripe.events;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The people who carry: a few threads that attempt whatever is due. */
public final class WebhookDelivery implements AutoCloseable {

    private static final int CARRIERS = 16;
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration LAST_ROUND = Duration.ofSeconds(2);
    private final Deliveries deliveries;
    private final ExecutorService carriers = Executors.newFixedThreadPool(CARRIERS, task -> {
        Thread thread = new Thread(task, "stripe-webhooks");
        thread.setDaemon(true);
        return thread;
    });

    public WebhookDelivery(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    public void start() {
        for (int carrier = 0; carrier < CARRIERS; carrier++) {
            carriers.execute(this::carry);
        }
    }

    private void carry() {
        try {
            while (!carriers.isShutdown()) {
                if (!deliveries.attemptNext()) {
                    deliveries.queue().await(LOOK);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            goOn();
        }
    }

    /** A bug in one delivery must not stop the others: it is reported, and the carrier returns. */
    private void goOn() {
        if (!carriers.isShutdown()) {
            carriers.execute(this::carry);
        }
    }

    @Override
    public void close() {
        carriers.shutdownNow();
        try {
            carriers.awaitTermination(LAST_ROUND.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        deliveries.sender().close();
    }
}
