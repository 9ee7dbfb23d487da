package gridborne.portal.boundary;

import gridborne.grid.Book;
import gridborne.grid.Journal;
import gridborne.grid.SettledHour;
import gridborne.payment.PaymentAccounts;
import gridborne.payment.PaymentEventState;
import gridborne.payment.PaymentEvents;
import gridborne.tenants.alarms.Alarms;
import gridborne.tenants.database.Containing;
import gridborne.tenants.mail.Outbox;
import gridborne.tenants.meters.MeterFilter;
import gridborne.tenants.meters.MeterList;
import gridborne.tenants.people.PeopleFilter;
import gridborne.tenants.people.PeopleList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How the current utility is; counts only, so that it is quick and tells nothing of anybody. */
@ApplicationScoped
@Transactional
public class ReadHealth {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Containing ANYTHING = new Containing("");
    private static final PeopleFilter EVERYBODY =
            new PeopleFilter(ANYTHING, Optional.empty(), false);
    private static final MeterFilter EVERY_METER = new MeterFilter(ANYTHING, Optional.empty(),
            Optional.empty(), Optional.empty());

    @Inject
    private Book book;

    @Inject
    private Journal journal;

    @Inject
    private PaymentAccounts accounts;

    @Inject
    private PaymentEvents events;

    @Inject
    private Outbox outbox;

    @Inject
    private Alarms alarms;

    @Inject
    private ReadSettlementRun runs;

    @Inject
    private PeopleList people;

    @Inject
    private MeterList meters;

    @Inject
    private WatchTenant watch;

    TenantHealth health() {
        SettlementRun run = runs.run();
        return new TenantHealth(book.head(), run.operationsOpen(),
                journal.openFor(PATIENCE).isPresent(), accounts.connected(), eventsOpen(),
                events.count(PaymentEventState.PARKED), outbox.waiting(),
                book.latestHour().map(SettledHour::hour), run.dueAt(), watch.standsStill(run),
                people.count(EVERYBODY), meters.count(EVERY_METER), standing());
    }

    private long eventsOpen() {
        return events.count(PaymentEventState.RECEIVED) + events.count(PaymentEventState.WAITING);
    }

    private List<TenantHealth.Standing> standing() {
        return alarms.standing().stream().map(alarm ->
                new TenantHealth.Standing(alarm.kind(), alarm.raisedAt())).toList();
    }
}
