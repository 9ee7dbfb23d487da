package gridborne.portal.view;

import gridborne.portal.boundary.DeleteUtility;
import gridborne.portal.boundary.ExportUtility;
import gridborne.portal.boundary.FoundUtility;
import gridborne.portal.boundary.FoundingResult;
import gridborne.portal.boundary.ReadTenants;
import gridborne.portal.boundary.WatchedTenant;
import gridborne.portal.timer.LastTurns;
import gridborne.tenants.founding.StepTaken;
import gridborne.tenants.handover.Deletion;
import gridborne.tenants.handover.Export;
import gridborne.tenants.tenancy.NewTenant;
import gridborne.tenants.tenancy.TenantFilter;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The operators' desk, ready to be said. */
@ApplicationScoped
public class ReadOperatorDesk {

    @Inject
    private ReadTenants tenants;

    @Inject
    private FoundUtility found;

    @Inject
    private ExportUtility exports;

    @Inject
    private DeleteUtility deletions;

    @Inject
    private LastTurns turns;

    @Inject
    private TenantHosts hosts;

    @Inject
    private Clock clock;

    public int count(TenantFilter filter) {
        return tenants.count(filter);
    }

    public List<UtilityRow> page(TenantFilter filter, long first, int most) {
        return tenants.page(filter, first, most).stream().map(this::row).toList();
    }

    public Optional<UtilityRow> one(String slug) {
        return tenants.watched(slug).map(this::row);
    }

    public List<StepTaken> steps(UtilityRow utility) {
        return found.steps(utility.tenant().id());
    }

    public List<Export> exports(UtilityRow utility) {
        return exports.of(utility.slug()).orElse(List.of());
    }

    public Optional<Deletion> deletion(UtilityRow utility) {
        return deletions.of(utility.tenant().id());
    }

    /** Those that went, with their files as long as these are kept. */
    public List<GoneRow> gone() {
        return deletions.gone().stream().map(one -> new GoneRow(one, exports.of(one.slug())
                .stream().flatMap(List::stream).filter(Export::ready).findFirst())).toList();
    }

    /** This node's timers. */
    public List<RoundRow> rounds() {
        return turns.all().entrySet().stream().map(turn -> new RoundRow(turn.getKey(),
                age(turn.getValue()))).toList();
    }

    private UtilityRow row(WatchedTenant watched) {
        return new UtilityRow(watched, hosts.urlOf(watched.tenant()),
                watched.health().head().map(head -> age(head.blockTime())));
    }

    /** A demo's chain can be ahead of us by a moment: that is no age. */
    private Duration age(Instant block) {
        Duration age = Duration.between(block, clock.instant()).truncatedTo(
                ChronoUnit.SECONDS);
        return age.isNegative() ? Duration.ZERO : age;
    }

    public Sentence aboutSlug(String slug) {
        if (slug.isEmpty()) {
            return Sentence.of("found.slug.hint");
        }
        if (!NewTenant.isSlug(slug)) {
            return Sentence.of("found.slug.bad", slug);
        }
        if (NewTenant.isReserved(slug)) {
            return Sentence.of("found.slug.reserved", slug);
        }
        return Sentence.of(found.isFree(slug) ? "found.slug.free" : "found.slug.taken", slug);
    }

    /** What is wrong, if something is; otherwise it has begun. */
    public Optional<Sentence> found(TypedUtility typed) {
        Optional<Sentence> wrong = typed.problem();
        return wrong.isPresent() ? wrong : problem(found.found(typed.wish()));
    }

    static Optional<Sentence> problem(FoundingResult result) {
        if (result instanceof FoundingResult.SlugTaken taken) {
            return Optional.of(Sentence.of("found.slug.taken", taken.slug()));
        }
        if (result instanceof FoundingResult.TooPale pale) {
            return Optional.of(Sentence.of("look.tooPale", pale.accent(), BigDecimal.valueOf(
                    pale.contrast()).setScale(1, RoundingMode.DOWN), pale.suggestion()));
        }
        return result instanceof FoundingResult.NoDemosHere
                ? Optional.of(Sentence.of("found.noDemos")) : Optional.empty();
    }
}
