package gridborne.tenants.people;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Few hashes at once, the others wait their turn: a flood of sign-ins takes neither the memory nor
 * all processors. Who waits too long is sent away.
 */
@ApplicationScoped
class HashingPlaces {

    static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int PLACES = 4;

    private final Semaphore places = new Semaphore(PLACES, true);

    /** The outcome, or nothing when no place became free in time. */
    <T> Optional<T> hashing(Supplier<T> work) {
        if (!placeTaken()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }

    private boolean placeTaken() {
        try {
            return places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
