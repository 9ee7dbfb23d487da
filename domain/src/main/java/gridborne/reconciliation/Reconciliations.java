package gridborne.reconciliation;

import gridborne.grid.Cause;
import java.util.List;
import java.util.Optional;

/** Comparisons of the books of the current utility; each is kept with what it found. */
public interface Reconciliations {

    /** Compares now. Stripe is asked, so this is called without a transaction. */
    Reconciliation run(Cause cause);

    /** Compares once for each of the utility's days; to be called again and again. */
    void nightly();

    Optional<Reconciliation> latest();

    Optional<Reconciliation> find(String id);

    /** The newest first. */
    List<Reconciliation> newest(int limit);
}
