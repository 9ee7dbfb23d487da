package gridborne.portal.boundary;

import gridborne.agreement.AgreementBook;
import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.BookHead;
import gridborne.grid.SettledHour;
import gridborne.tenants.agreements.AgreementFilter;
import gridborne.tenants.agreements.Proposals;
import gridborne.tenants.alarms.Alarm;
import gridborne.tenants.alarms.AlarmKind;
import gridborne.tenants.alarms.Alarms;
import gridborne.tenants.meters.Registers;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Role;
import gridborne.tenants.prices.CoinPrices;
import gridborne.tenants.readings.HeldReadings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What waits for the utility's staff, and how its day was. Counts only, so that it is quick. */
@ApplicationScoped
@Transactional
public class ReadOverview {

    /** The strip shows the open hour and the 23 before it. */
    private static final int HOURS = 24;
    private static final long ENDING_SOON_HOURS = 30 * 24;

    @Inject
    private Permission permission;

    @Inject
    private Alarms alarms;

    @Inject
    private ReadOperation operations;

    @Inject
    private HeldReadings held;

    @Inject
    private Registers registers;

    @Inject
    private PreviewCutOffs cuts;

    @Inject
    private ReadCashOuts cashOuts;

    @Inject
    private AgreementBook agreements;

    @Inject
    private Proposals proposals;

    @Inject
    private ReadSettlementRun runs;

    @Inject
    private CompareBooks comparisons;

    @Inject
    private PaymentSettings payments;

    @Inject
    private CoinPrices prices;

    @Inject
    private People people;

    @Inject
    private Book book;

    @Inject
    private GridClock gridClock;

    public Overview forStaff() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        List<Alarm> standing = alarms.standing();
        Optional<BookHead> head = book.head();
        return new Overview(waiting(standing), standing, head, runs.run().due(),
                head.map(this::lastDay).orElse(List.of()), book.totals(), prices.now(),
                comparisons.newest(1).stream().findFirst(), missing(head));
    }

    private List<SettledHour> lastDay(BookHead head) {
        return book.hours(head.openHour().plus(1 - HOURS), head.openHour(), HOURS);
    }

    private Map<Todo, Integer> waiting(List<Alarm> standing) {
        Map<Todo, Integer> waiting = new EnumMap<>(Todo.class);
        long parked = standing.stream().filter(one -> one.kind() == AlarmKind.PAYMENT_PARKED)
                .count();
        waiting.put(Todo.ALARMS, Math.toIntExact(standing.size() - parked));
        waiting.put(Todo.PARKED, Math.toIntExact(parked));
        waiting.put(Todo.REFUSED, operations.refusedLately().size());
        waiting.put(Todo.HELD, held.waiting());
        waiting.put(Todo.CUTS, cuts.soon());
        waiting.put(Todo.SILENT, registers.silent(gridClock.now()));
        waiting.put(Todo.PAYOUTS, cashOuts.awaitingApproval().size());
        Hour now = Hour.of(gridClock.now());
        waiting.put(Todo.ENDING, agreements.ending(now, now.plus(ENDING_SOON_HOURS)).size());
        waiting.values().removeIf(count -> count == 0);
        return waiting;
    }

    private Set<FirstStep> missing(Optional<BookHead> head) {
        Set<FirstStep> missing = EnumSet.noneOf(FirstStep.class);
        missIf(payments.connected().isEmpty(), FirstStep.STRIPE, missing);
        missIf(head.isEmpty(), FirstStep.TARIFF, missing);
        missIf(registers.latestFeed().isEmpty(), FirstStep.METER, missing);
        missIf(!people.anyoneOwnsAccount(), FirstStep.RESIDENT, missing);
        missIf(proposals.count(AgreementFilter.ALL) == 0, FirstStep.AGREEMENT, missing);
        missIf(book.latestHour().isEmpty(), FirstStep.HOUR, missing);
        return missing;
    }

    private static void missIf(boolean absent, FirstStep step, Set<FirstStep> missing) {
        if (absent) {
            missing.add(step);
        }
    }
}
