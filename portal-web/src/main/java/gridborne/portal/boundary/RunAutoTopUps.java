package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.energy.TimeLeft;
import gridborne.grid.Book;
import gridborne.grid.MeterState;
import gridborne.payment.auto.AutoTopUp;
import gridborne.payment.auto.AutoTopUps;
import gridborne.payment.auto.Period;
import gridborne.payment.auto.Standing;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Tops up what has come to its threshold. What is left is read from the book, so a top-up that the
 * chain has not confirmed yet is not seen: a period brings one attempt at most, whatever is seen.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class RunAutoTopUps {

    @Inject
    private AutoTopUps autoTopUps;

    @Inject
    private StandingOf standingOf;

    @Inject
    private GridClock clock;

    @Inject
    private CurrentTenant current;

    /** In another order each time: one that breaks a round off does not always come first. */
    public void round() {
        autoTopUps.followUp();
        Period period = Period.of(clock.now(), current.tenant().zone());
        List<AutoTopUp> active = new ArrayList<>(autoTopUps.active());
        Collections.shuffle(active);
        for (AutoTopUp one : active) {
            if (standingOf.standing(one).filter(one::isDue).isPresent()) {
                autoTopUps.charge(one, period);
            }
        }
    }

    /** What is left for one, as the book has it. */
    @ApplicationScoped
    @Transactional
    static class StandingOf {

        @Inject
        private Book book;

        @Inject
        private RecentUse recentUse;

        Optional<Standing> standing(AutoTopUp one) {
            return one.meter().isEmpty()
                    ? book.balance(one.payer()).map(left -> new Standing(left, Optional.empty()))
                    : one.meter().flatMap(book::meter).filter(meter -> !meter.retired())
                            .map(this::ofMeter);
        }

        private Standing ofMeter(MeterState meter) {
            return new Standing(meter.balance(), recentUse.timeLeft(List.of(meter)).apply(meter)
                    .map(TimeLeft::expected));
        }
    }
}
