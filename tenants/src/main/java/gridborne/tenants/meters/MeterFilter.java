package gridborne.tenants.meters;

import gridborne.grid.Direction;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterNumber;
import gridborne.tenants.database.Condition;
import gridborne.tenants.database.Containing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which meters are looked for: by a part of code, name, or of the owner's login or name.
 *
 * @param known those that it leaves, if they were found before
 */
public record MeterFilter(Containing text, Optional<MeterKind> kind, Optional<Direction> direction,
                          Optional<Service> service, Optional<List<MeterNumber>> known) {

    public MeterFilter(Containing text, Optional<MeterKind> kind, Optional<Direction> direction,
                       Optional<Service> service) {
        this(text, kind, direction, service, Optional.empty());
    }

    MeterFilter leaving(List<MeterNumber> found) {
        return new MeterFilter(text, kind, direction, service, Optional.of(List.copyOf(found)));
    }

    /** What the desk tells apart. */
    public enum Service {
        IN_SERVICE,
        PROTECTED,
        SILENT,
        RETIRED
    }

    Condition condition(Instant silentBefore) {
        return known.map(MeterFilter::among).orElseGet(() -> asked(silentBefore));
    }

    private static Condition among(List<MeterNumber> found) {
        return new Condition().and(true, "m.number = any(?)",
                (Object) found.stream().map(MeterNumber::value).toArray(Long[]::new));
    }

    private Condition asked(Instant silentBefore) {
        return new Condition()
                .and(!text.isEmpty(), "(m.search like ? or m.owner in (select p.account"
                        + " from tenant_person p where p.search like ?))", text.pattern(),
                        text.pattern())
                .and(kind.isPresent(), "m.kind = ?", kind.map(Enum::name).orElse(""))
                .and(direction.isPresent(), "m.direction = ?",
                        direction.map(Enum::name).orElse(""))
                .and(is(Service.RETIRED), "m.retired")
                .and(service.isPresent() && !is(Service.RETIRED), "not m.retired")
                .and(is(Service.PROTECTED),
                        "m.number in (select meter from tenant_protected_meter)")
                .and(is(Service.SILENT), "m.number in (select meter from tenant_register"
                        + " where heard_at < ?)", silentBefore);
    }

    private boolean is(Service wanted) {
        return service.filter(wanted::equals).isPresent();
    }
}
