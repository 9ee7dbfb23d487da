package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.BookHead;
import gridborne.tenants.settlement.Attempt;
import gridborne.tenants.settlement.Settlements;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives one due hour to the chain: the registers that are new, page by page, and the close (S5.5).
 * The hour's row, its operations and what was reported are one transaction, so an hour is given
 * once and completely, by whoever comes first. An hour whose close the contract refused is given
 * again, until it is closed.
 */
@ApplicationScoped
public class SettleDueHour {

    /** A demo's devices may follow the wall clock, which its grid's time knows nothing of. */
    private static final Instant WHENEVER = Instant.parse("9999-12-31T23:59:59Z");

    @Inject
    private CurrentTenant current;

    @Inject
    private GridClock clock;

    @Inject
    private Settlements settlements;

    @Inject
    private RefusedParts refused;

    @Inject
    private GiveHour giving;

    @Inject
    private Book book;

    /** The hour given, or nothing if none is due. */
    @Transactional
    public Optional<Hour> settle() {
        settlements.lock();
        Tenant tenant = current.tenant();
        Optional<BookHead> head = book.head();
        Optional<Hour> latest = settlements.latest();
        return head.flatMap(known -> latest.flatMap(hour -> refused.firstClose(known, hour)))
                .map(attempt -> giveAgain(attempt, tenant))
                .or(() -> latest.map(Hour::next).or(() -> head.map(BookHead::openHour))
                        .flatMap(open -> giveWhenDue(open, tenant)));
    }

    private Hour giveAgain(Attempt attempt, Tenant tenant) {
        giving.giveAgain(attempt, shownUntil(attempt.hour(), tenant));
        return attempt.hour();
    }

    /** After the last one given; before any was given, the one the contract began with. */
    private Optional<Hour> giveWhenDue(Hour open, Tenant tenant) {
        Optional<Hour> due = Optional.of(open)
                .filter(hour -> hour.isDue(clock.now(), grace(tenant)))
                .filter(settlements::begin);
        due.ifPresent(hour -> giving.give(hour, shownUntil(hour, tenant)));
        return due;
    }

    /** Nobody's late reading is waited for in a demo: the press of its clock ends the hour. */
    static Duration grace(Tenant tenant) {
        return tenant.demo() ? Duration.ZERO : tenant.grace();
    }

    private static Instant shownUntil(Hour hour, Tenant tenant) {
        return tenant.demo() ? WHENEVER : hour.end();
    }
}
