package gridborne.billing.reconciliation;

import gridborne.laws.Law;
import gridborne.laws.Verdict;
import gridborne.reconciliation.Difference;
import gridborne.reconciliation.DifferenceKind;
import gridborne.reconciliation.Reconciliation;
import gridborne.reconciliation.Reconciliations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Stripe's bookings are the orders, to the minor unit, and the coins are what they bought (I10).
 * Told from the last comparison: asking Stripe takes its time, and each night it is asked.
 */
@ApplicationScoped
public class MoneyMatchesOrders implements Law {

    /** A nightly comparison that is missed shows. */
    private static final Duration OLD = Duration.ofDays(2);
    /** With one of these, Stripe's book is not known well enough to call anything broken. */
    private static final Set<DifferenceKind> NOT_KNOWN = EnumSet.of(DifferenceKind.STRIPE_SILENT,
            DifferenceKind.STATEMENT_TRUNCATED);
    @Inject
    private Reconciliations reconciliations;

    @Inject
    private Clock clock;

    @Override
    public String number() {
        return "I10";
    }

    @Override
    public String sentence() {
        return "Stripe's bookings are the orders, to the minor unit; coins are the reserve.";
    }

    @Override
    public Verdict verdict() {
        return reconciliations.latest().map(this::verdict).orElseGet(() -> new Verdict.Unknown(
                "Money and coins were never compared. It is done each night at 3, or now by POST"
                        + " /api/v1/reconciliations."));
    }

    private Verdict verdict(Reconciliation last) {
        String compared = "bookings, orders and coins as of " + last.at();
        Optional<Difference> unknown = last.differences().stream()
                .filter(difference -> NOT_KNOWN.contains(difference.kind())).findFirst();
        if (unknown.isPresent()) {
            return new Verdict.Unknown(told(unknown.get()) + " (" + compared + ")");
        }
        if (last.at().plus(OLD).isBefore(clock.instant())) {
            return new Verdict.Unknown("The last comparison is of " + last.at() + "; the nightly"
                    + " one is overdue.");
        }
        return Verdict.of(compared, differences(last));
    }

    private static List<String> differences(Reconciliation last) {
        return last.differences().stream()
                .filter(difference -> isAboutMoney(difference.kind()))
                .map(MoneyMatchesOrders::told).toList();
    }

    /** What waits for a person or for the chain: no money is missing by that alone. */
    private static boolean isAboutMoney(DifferenceKind kind) {
        return !kind.isOnItsWay() && kind != DifferenceKind.EVENT_PARKED;
    }

    private static String told(Difference difference) {
        return difference.kind() + " " + difference.subject() + ": " + difference.found() + ". "
                + difference.kind().remedy();
    }
}
