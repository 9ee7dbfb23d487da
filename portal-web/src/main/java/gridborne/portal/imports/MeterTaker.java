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
import gridborne.tenants.meters.KnownMeter;
import gridborne.tenants.meters.ManyMeters;
import gridborne.tenants.meters.NewMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows about meters: as many new metering points, here and in the book. */
@ApplicationScoped
class MeterTaker implements Taker<MeterCells> {

    @Inject
    private Owners owners;

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
    public void compare(List<MeterCells> rows, Compared compared) {
        Map<MeterCode, KnownMeter> known = known(rows);
        Map<AccountRef, Optional<AccountNumber>> accounts = accounts(rows);
        for (MeterCells row : rows) {
            Optional<AccountNumber> account = accounts.get(row.owner());
            if (account == null || account.isEmpty()) {
                compared.against(Finding.of(row.line(), "owner", account == null
                        ? "noSuchOwner" : "noCoins", row.ownerName()));
            } else {
                compare(row, known.get(row.code()), account.get(), compared);
            }
        }
    }

    private static void compare(MeterCells row, KnownMeter known, AccountNumber owner,
                                Compared compared) {
        if (known == null) {
            compared.isNew();
            return;
        }
        List<Finding> stays = row.against(known);
        stays.forEach(compared::against);
        if (stays.isEmpty()) {
            compared.isKnown(row.changesOf(known, owner));
        }
    }

    private Map<MeterCode, KnownMeter> known(List<MeterCells> rows) {
        return many.known(rows.stream().map(MeterCells::code).toList());
    }

    @Override
    public void lock() {
        many.lock();
    }

    @Override
    public void take(List<MeterCells> rows) {
        Map<AccountRef, Optional<AccountNumber>> accounts = accounts(rows);
        Map<MeterCode, KnownMeter> known = known(rows);
        List<MeterCells> fresh = rows.stream().filter(row -> !known.containsKey(row.code()))
                .toList();
        if (!fresh.isEmpty()) {
            add(fresh, accounts);
        }
        List<MeterCells> other = rows.stream().filter(row -> known.containsKey(row.code())
                && !row.changesOf(known.get(row.code()), accounts.get(row.owner()).orElseThrow())
                .isEmpty()).toList();
        if (!other.isEmpty()) {
            change(other.stream().map(row -> known.get(row.code())).toList(), other.stream()
                    .map(row -> row.appliedTo(known.get(row.code()),
                            accounts.get(row.owner()).orElseThrow())).toList());
        }
    }

    private void change(List<KnownMeter> before, List<KnownMeter> after) {
        many.change(after);
        journal.appendAll(IntStream.range(0, after.size())
                .filter(i -> !before.get(i).owner().equals(after.get(i).owner()))
                .mapToObj(i -> new CausedOperation(new Operation.ChangeOwner(
                        after.get(i).number(), after.get(i).owner()), actor.cause(
                        "change the owner of meter " + after.get(i).code()))).toList());
        audit.record("import meters", "meters " + after.size(), IntStream.range(0, after.size())
                .mapToObj(i -> after.get(i).code() + ": " + facts(before.get(i)) + " becomes "
                        + facts(after.get(i))).collect(Collectors.joining("; ")));
    }

    /** No name, which may say whose house it is and which the log could not forget (S9.1). */
    private static String facts(KnownMeter meter) {
        return "account " + meter.owner() + ", " + meter.connectionPowerWatts() + " W, at "
                + MeterCells.written(meter.location());
    }

    private void add(List<MeterCells> rows, Map<AccountRef, Optional<AccountNumber>> accounts) {
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
}
