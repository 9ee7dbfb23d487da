package gridborne.it.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many callers at the same time. */
public final class AtOnce {

    private AtOnce() {}

    /** What each call has answered, in their order; the first that broke breaks it all. */
    public static <T> List<T> all(int callers, List<Callable<T>> calls) {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(calls)) {
                answers.add(each.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException broken) {
            throw new AssertionError(broken);
        } finally {
            threads.shutdownNow();
        }
    }
}
