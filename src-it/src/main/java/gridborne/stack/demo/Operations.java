package gridborne.stack.demo;

import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Refusal;
import gridborne.stack.portal.Site;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Operations under way on the chain: collected as they come, awaited together. */
final class Operations {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private record Operation(String what, Site owner, String id) {}

    private final List<Operation> open = new ArrayList<>();

    void add(String what, Site owner, String id) {
        open.add(new Operation(what, owner, id));
    }

    void awaitAll() {
        if (!Patience.until(LIMIT, this::allConfirmed)) {
            throw new Refusal("The chain has not confirmed " + open.get(0).what() + " within "
                    + LIMIT.toSeconds() + " s.");
        }
    }

    /** In their order, which is the chain's: what waits first, the others wait behind. */
    private boolean allConfirmed() {
        while (!open.isEmpty() && isConfirmed(open.get(0))) {
            open.remove(0);
        }
        return open.isEmpty();
    }

    private static boolean isConfirmed(Operation operation) {
        var reply = Expect.success(operation.what(),
                operation.owner().get("/api/v1/operations/" + operation.id()));
        String state = reply.text("state");
        if (state.equals("refused")) {
            throw new Refusal("The chain refused " + operation.what() + ": " + reply.body());
        }
        return state.equals("confirmed");
    }
}
