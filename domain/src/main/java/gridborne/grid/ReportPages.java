package gridborne.grid;

import gridborne.energy.Hour;
import gridborne.energy.Register;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The reports of an hour: one for each page of meters that has something new (S5.5). */
public final class ReportPages {

    private static final Register UNTOUCHED = Register.ofWattHours(0);

    private ReportPages() {
    }

    /** In the order of the pages, as the contract takes them; each as short as it can be. */
    public static List<Operation.Report> of(Hour hour, Map<MeterNumber, Register> registers) {
        SortedMap<Long, List<Register>> pages = new TreeMap<>();
        new TreeMap<>(registers).forEach((meter, register) -> place(
                pages.computeIfAbsent(meter.page(), page -> new ArrayList<>()), meter, register));
        return pages.entrySet().stream().map(page -> new Operation.Report(hour,
                MeterNumber.firstOfPage(page.getKey()), page.getValue())).toList();
    }

    private static void place(List<Register> page, MeterNumber meter, Register register) {
        page.addAll(Collections.nCopies(meter.indexInPage() - page.size(), UNTOUCHED));
        page.add(register);
    }
}
