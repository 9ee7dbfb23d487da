package gridborne.portal.imports;

import gridborne.portal.boundary.Staff;
import gridborne.portal.export.HarmlessCell;
import gridborne.tenants.meters.ExportedMeter;
import gridborne.tenants.meters.MeterExport;
import gridborne.tenants.people.PeopleExport;
import gridborne.tenants.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes sheets that can be imported again: a part at a time, each read in a transaction of its
 * own. Retired meters and merged people are left out.
 */
@ApplicationScoped
public class ExportSheet {

    private static final int ROWS_AT_ONCE = 1_000;
    private static final List<List<String>> PEOPLE_EXAMPLES = List.of(
            List.of("carla@example.org", "Carla Nguyen", "RESIDENT", "yes"),
            List.of("dora", "Dora Meyer", "RESIDENT PRODUCER", "no"));
    private static final List<List<String>> METER_EXAMPLES = List.of(
            List.of("HOUSE-7", "Elm Street 7", "HOUSE", "CONSUMPTION", "dora", "5000", "123400",
                    "420", "310"),
            List.of("LAMP-42", "Lamp at the bridge", "STREET_LIGHT", "CONSUMPTION", "0", "60",
                    "0", "", ""));

    @Inject
    private Staff staff;

    @Inject
    private PeopleExport people;

    @Inject
    private MeterExport meters;

    /** With two rows that show what is meant. */
    public static void template(SheetKind kind, PrintWriter out) {
        line(out, kind.columns());
        (kind == SheetKind.PEOPLE ? PEOPLE_EXAMPLES : METER_EXAMPLES)
                .forEach(row -> line(out, row));
    }

    public void write(SheetKind kind, PrintWriter out) {
        staff.require();
        line(out, kind.columns());
        if (kind == SheetKind.PEOPLE) {
            writePeople(out);
        } else {
            writeMeters(out);
        }
    }

    private void writePeople(PrintWriter out) {
        String after = "";
        for (List<Person> part = people.after(after, ROWS_AT_ONCE);
                !part.isEmpty() && isRead(out);
                part = people.after(after, ROWS_AT_ONCE)) {
            part.forEach(person -> line(out, List.of(person.login(), person.name(),
                    person.roles().stream().sorted().map(Enum::name)
                            .collect(Collectors.joining(" ")), "no")));
            after = part.get(part.size() - 1).login();
        }
    }

    private void writeMeters(PrintWriter out) {
        long after = -1;
        for (List<ExportedMeter> part = meters.after(after, ROWS_AT_ONCE);
                !part.isEmpty() && isRead(out);
                part = meters.after(after, ROWS_AT_ONCE)) {
            part.forEach(meter -> line(out, cells(meter)));
            after = part.get(part.size() - 1).number().value();
        }
    }

    /** Sends what there is; no, once the browser has gone away and nobody reads the rest. */
    private static boolean isRead(PrintWriter out) {
        return !out.checkError();
    }

    private static List<String> cells(ExportedMeter meter) {
        Optional<String> x = meter.location().map(place -> Integer.toString(place.x()));
        Optional<String> y = meter.location().map(place -> Integer.toString(place.y()));
        return List.of(meter.code().value(), meter.name(), meter.kind().name(),
                meter.direction().name(), meter.ownerLogin().orElseGet(
                        meter.owner()::toString), Long.toString(meter.connectionPowerWatts()),
                Long.toString(meter.register().wattHours()), x.orElse(""), y.orElse(""));
    }

    private static void line(PrintWriter out, List<String> cells) {
        out.print(cells.stream().map(ExportSheet::quoted).collect(Collectors.joining(",")));
        out.print("\r\n");
    }

    /** Quoted where a separator of any kind is inside. */
    static String quoted(String typed) {
        String value = HarmlessCell.of(typed);
        boolean plain = value.strip().equals(value)
                && value.chars().allMatch(c -> c != '"' && c != ',' && c != ';' && c >= ' ');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
