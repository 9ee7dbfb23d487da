package gridborne.portal.imports;

import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;
import gridborne.portal.boundary.AccountRef;
import gridborne.tenants.meters.KnownMeter;
import gridborne.tenants.meters.Location;
import gridborne.tenants.meters.NewMeter;
import gridborne.tenants.people.NewPerson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A row about a meter, as far as it can be understood by itself. */
record MeterCells(int line, MeterCode code, AccountRef owner, NewMeter unowned) {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,12}");
    private static final Function<String, Optional<Integer>> ON_THE_MAP =
            Cells.orNothing(text -> new Location(Integer.parseInt(text), 0).x());

    /** Empty where something was found against its cells. */
    static Optional<MeterCells> of(Cells cells) {
        Optional<MeterCode> code = cells.read("code", Cells.orNothing(MeterCode::parse),
                "noCode");
        Optional<String> name = cells.read("name", text -> Optional.of(text)
                .filter(NewMeter::isName), "longName");
        Optional<MeterKind> kind = cells.read("kind", one(MeterKind.class), "noKind");
        Optional<Direction> direction = cells.read("direction", one(Direction.class),
                "noDirection");
        Optional<AccountRef> owner = cells.read("owner",
                Cells.orNothing(MeterCells::ownerOf), "noLogin");
        Optional<Long> watts = cells.read("connection_power_w", Cells.orNothing(
                Long::valueOf).andThen(power -> power.filter(NewMeter::isPower)), "noWatts");
        Optional<Register> register = cells.read("register_wh", Cells.orNothing(text ->
                new Register(Long.parseLong(text))), "noRegister");
        Optional<Location> place = place(cells);
        if (!cells.findings().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MeterCells(cells.line(), code.orElseThrow(), owner.orElseThrow(),
                new NewMeter(code.get(), name.orElseThrow(), kind.orElseThrow(),
                        direction.orElseThrow(), AccountNumber.UTILITY, watts.orElseThrow(),
                        register.orElseThrow(), place, false, List.of())));
    }

    NewMeter ownedBy(AccountNumber account) {
        return new NewMeter(code, unowned.name(), unowned.kind(), unowned.direction(), account,
                unowned.connectionPowerWatts(), unowned.start(), unowned.location(), false,
                List.of());
    }

    /** What it says of a known meter that cannot be so. */
    List<Finding> against(KnownMeter known) {
        if (known.retired()) {
            return List.of(Finding.of(line, "code", "codeTaken", code.value()));
        }
        return Stream.of(stays("kind", known.kind(), unowned.kind()),
                stays("direction", known.direction(), unowned.direction()))
                .flatMap(Optional::stream).toList();
    }

    private Optional<Finding> stays(String column, Enum<?> known, Enum<?> said) {
        return known == said ? Optional.empty() : Optional.of(Finding.of(line, column, "stays",
                code.value(), known.name()));
    }

    /**
     * What it says otherwise. A register only counts for a new meter: by the time of an import the
     * meter may have counted on. No place means the one it has.
     */
    List<CellChange> changesOf(KnownMeter known, AccountNumber account) {
        KnownMeter said = appliedTo(known, account);
        return Stream.of(CellChange.of(line, "name", known.name(), said.name()),
                known.owner().equals(account) ? Optional.<CellChange>empty()
                        : CellChange.of(line, "owner", known.ownerName(), ownerName()),
                CellChange.of(line, "connection_power_w", known.connectionPowerWatts(),
                        said.connectionPowerWatts()),
                CellChange.of(line, "map_x, map_y", written(known.location()),
                        written(said.location()))).flatMap(Optional::stream).toList();
    }

    KnownMeter appliedTo(KnownMeter known, AccountNumber account) {
        return known.with(unowned.name().strip(), account, unowned.connectionPowerWatts(),
                unowned.location().or(known::location));
    }

    String ownerName() {
        return owner instanceof AccountRef.OfPerson person ? person.login()
                : ((AccountRef.Numbered) owner).number().toString();
    }

    static String written(Optional<Location> place) {
        return place.map(at -> at.x() + ", " + at.y()).orElse("–");
    }

    private static Optional<Location> place(Cells cells) {
        if (cells.text("map_x").isEmpty() && cells.text("map_y").isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> x = cells.read("map_x", ON_THE_MAP, "noPlace");
        Optional<Integer> y = cells.read("map_y", ON_THE_MAP, "noPlace");
        return x.flatMap(left -> y.map(top -> new Location(left, top)));
    }

    private static <E extends Enum<E>> Function<String, Optional<E>> one(Class<E> type) {
        return Cells.orNothing(text -> Enum.valueOf(type,
                text.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_')));
    }

    /** A login, or the number of an account; 0 is the utility's. */
    private static AccountRef ownerOf(String text) {
        if (DIGITS.matcher(text).matches()) {
            return new AccountRef.Numbered(new AccountNumber(Long.parseLong(text)));
        }
        if (!NewPerson.isLogin(text)) {
            throw new IllegalArgumentException(text);
        }
        return new AccountRef.OfPerson(NewPerson.normalized(text));
    }
}
