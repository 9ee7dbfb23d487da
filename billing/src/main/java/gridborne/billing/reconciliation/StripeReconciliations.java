package gridborne.billing.reconciliation;

import gridborne.grid.Cause;
import gridborne.reconciliation.Reconciliation;
import gridborne.reconciliation.Reconciliations;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;

/** Comparisons with Stripe's book. */
@ApplicationScoped
public class StripeReconciliations implements Reconciliations {

    private static final Logger LOG = Logger.getLogger(StripeReconciliations.class.getName());
    /** The day is over and nobody is about to pay. */
    private static final LocalTime NIGHT = LocalTime.of(3, 0);
    private static final int MOST_LOOKS = 3;

    private final Breaks breaks = new Breaks();

    @Inject
    private StripeStatement stripe;

    @Inject
    private Comparing comparing;

    @Inject
    private ReconciliationRows rows;

    @Inject
    private BookingRows bookings;

    @Inject
    private CurrentTenant current;

    @Inject
    private Clock clock;

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public Reconciliation run(Cause cause) {
        Reconciliation made = look(cause.by(), Optional.empty());
        comparing.keep(made);
        return made;
    }

    /** What differs is looked at again, once Stripe has booked more since. */
    private Reconciliation look(String by, Optional<LocalDate> day) {
        Reconciliation made = comparing.look(stripe.read(), by, day);
        for (int times = 1; times < MOST_LOOKS && !made.agrees(); times++) {
            long before = bookings.count();
            Statement again = stripe.read();
            if (bookings.count() == before) {
                return made;
            }
            made = comparing.look(again, by, day);
        }
        return made;
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public void nightly() {
        ZonedDateTime now = clock.instant().atZone(current.tenant().zone());
        LocalDate yesterday = now.toLocalDate().minusDays(1);
        if (now.toLocalTime().isBefore(NIGHT)
                || breaks.lasts(current.id(), now.toInstant()) || rows.has(yesterday)) {
            return;
        }
        Reconciliation made = look("the nightly comparison", Optional.of(yesterday));
        boolean waits = made.isOnItsWay() && isSameDay(now, now.plus(Breaks.LENGTH))
                && breaks.begin(current.id(), now.toInstant());
        if (!waits && comparing.keep(made) && !made.agrees()) {
            alarm(made);
        }
    }

    /** After midnight, yesterday is another day. */
    private static boolean isSameDay(ZonedDateTime one, ZonedDateTime other) {
        return one.toLocalDate().equals(other.toLocalDate());
    }

    private void alarm(Reconciliation made) {
        LOG.severe(() -> "Money and coins of " + current.tenant().slug() + " do not agree, see"
                + " /admin/money: " + made.differences().size() + " differences.");
    }

    @Override
    public Optional<Reconciliation> latest() {
        return newest(1).stream().findFirst();
    }

    @Override
    public Optional<Reconciliation> find(String id) {
        return rows.find(id);
    }

    @Override
    public List<Reconciliation> newest(int limit) {
        return rows.newest(limit);
    }
}
