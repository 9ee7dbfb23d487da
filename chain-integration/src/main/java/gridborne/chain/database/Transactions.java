package gridborne.chain.database;

import java.util.function.Supplier;

/** Transactions for work that nobody else surrounds with one: the loop's. */
public interface Transactions {

    /** Runs the work in a transaction of its own. It must not speak to a node. */
    <T> T run(Supplier<T> work);

    default void run(Runnable work) {
        run(() -> {
            work.run();
            return null;
        });
    }
}
