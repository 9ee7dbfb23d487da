package gridborne.portal.imports;

import gridborne.grid.AccountNumber;
import gridborne.grid.CausedOperation;
import gridborne.grid.Journal;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterNumber;
import gridborne.grid.Operation;
import gridborne.portal.boundary.AccountRef;
import gridborne.portal.boundary.Owners;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.meters.ManyMeters;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.meters.NewMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows about meters: as many new metering points, here and in the book. */
@ApplicationScoped
class MeterTaker implements Taker<MeterCells> {

    @Inject
    private Owners owners;

    @Inject
    private Meters meters;

    @Inject
    private ManyMeters many;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditLog audit;

    @Override
    public Optional<MeterCells> understood(Cells cells) {
        return MeterCells.of(cells);
    }

    @Override
    public int line(MeterCells row) {
        return row.line();
    }

    @Override
    public String key(MeterCells row) {
        return row.code().value();
    }

    @Override
    public String keyColumn() {
        return "code";
    }

    @Override
    public List<Finding> known(List<MeterCells> rows) {
        Set<MeterCode> taken = meters.byCodes(rows.stream().map(MeterCells::code).toList())
                .stream().map(Meter::code).collect(Collectors.toSet());
        Map<AccountRef, Optional<AccountNumber>> accounts = accounts(rows);
        List<Finding> findings = new ArrayList<>();
        for (MeterCells row : rows) {
            if (taken.contains(row.code())) {
                findings.add(Finding.of(row.line(), "code", "codeTaken", row.code().value()));
            }
            Optional<AccountNumber> account = accounts.get(row.owner());
            if (account == null || account.isEmpty()) {
                findings.add(Finding.of(row.line(), "owner", account == null ? "noSuchOwner"
                        : "noCoins", name(row.owner())));
            }
        }
        return findings;
    }

    @Override
    public void lock() {
        many.lock();
    }

    @Override
    public void take(List<MeterCells> rows) {
        Map<AccountRef, Optional<AccountNumber>> accounts = accounts(rows);
        List<NewMeter> wanted = rows.stream().map(row -> row.ownedBy(
                accounts.get(row.owner()).orElseThrow())).toList();
        List<MeterNumber> numbers = many.add(wanted);
        journal.appendAll(IntStream.range(0, wanted.size())
                .mapToObj(i -> operation(numbers.get(i), wanted.get(i))).toList());
        audit.record("import meters", "meters " + rows.size(), wanted.stream()
                .map(meter -> meter.code() + " of account " + meter.owner())
                .collect(Collectors.joining(", ")));
    }

    private CausedOperation operation(MeterNumber number, NewMeter meter) {
        return new CausedOperation(new Operation.AddMeter(number, meter.direction(),
                meter.owner(), meter.start()), actor.cause("add meter " + meter.code()));
    }

    private Map<AccountRef, Optional<AccountNumber>> accounts(List<MeterCells> rows) {
        return owners.of(rows.stream().map(MeterCells::owner).collect(Collectors.toSet()));
    }

    private static String name(AccountRef owner) {
        return owner instanceof AccountRef.OfPerson person ? person.login()
                : ((AccountRef.Numbered) owner).number().toString();
    }
}
