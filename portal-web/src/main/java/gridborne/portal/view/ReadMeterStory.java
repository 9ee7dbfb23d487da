package gridborne.portal.view;

import gridborne.energy.GridClock;
import gridborne.energy.TimeLeft;
import gridborne.grid.Book;
import gridborne.grid.Funding;
import gridborne.grid.Fundings;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterState;
import gridborne.money.Coins;
import gridborne.payment.Orders;
import gridborne.portal.boundary.RecentUse;
import gridborne.portal.security.CurrentCaller;
import gridborne.tenants.meters.Goals;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.meters.Successors;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Boundary of what surrounds a meter on its page, for everybody. */
@ApplicationScoped
public class ReadMeterStory {

    private static final int LISTED = 8;
    private static final int MOST_FUNDINGS = 10_000;

    @Inject
    private Meters meters;

    @Inject
    private Book book;

    @Inject
    private RecentUse recentUse;

    @Inject
    private Goals goals;

    @Inject
    private Successors successors;

    @Inject
    private Fundings fundings;

    @Inject
    private Orders orders;

    @Inject
    private GridClock clock;

    @Inject
    private CurrentTenant current;

    @Inject
    private TenantHosts hosts;

    @Inject
    private CurrentCaller caller;

    @Transactional
    public Optional<MeterStory> story(MeterCode code) {
        return meters.byCode(code).map(this::story);
    }

    /** Every coin that went into it, the latest first. */
    @Transactional
    public Optional<List<Funding>> fundings(MeterCode code) {
        return meters.byCode(code).map(meter -> fundings.into(meter.number(), MOST_FUNDINGS));
    }

    private MeterStory story(Meter meter) {
        List<Funding> latest = fundings.into(meter.number(), MOST_FUNDINGS);
        List<Contributor> all = Contributor.of(latest, orders.shownNames(meter.number(),
                latest.stream().map(Funding::account).collect(Collectors.toSet())));
        List<Contributor> listed = all.stream().limit(LISTED).toList();
        return new MeterStory(hosts.urlOf(current.tenant()) + "/m/" + meter.code(), goal(meter),
                listed, all.size() - listed.size(), successor(meter), maySet(meter));
    }

    private Optional<GoalView> goal(Meter meter) {
        Optional<MeterState> state = book.meter(meter.number());
        return goals.of(meter.number()).map(goal -> GoalView.of(goal,
                state.map(MeterState::balance).orElse(Coins.ZERO),
                state.flatMap(recentUse.timeLeft(state.stream().toList()))
                        .map(TimeLeft::expected),
                clock.now(), current.tenant().zone()));
    }

    private Optional<MeterStory.Successor> successor(Meter meter) {
        return successors.of(meter.number()).flatMap(meters::byNumber).map(next ->
                PublicRegister.of(List.of(next), current.tenant().demo()).get(0))
                .map(next -> new MeterStory.Successor(next.code().value(), next.name()));
    }

    private boolean maySet(Meter meter) {
        return !meter.retired() && (caller.is(Role.ADMIN) || caller.person()
                .flatMap(person -> person.account()).filter(meter.owner()::equals).isPresent());
    }
}
