package gridborne.portal.desk;

import gridborne.grid.SettledHour;
import gridborne.portal.view.ReadRun;
import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Settled hours as the table asks for them, a page at a time. */
class HourTable extends LazyDataModel<SettledHour> {

    private static final long serialVersionUID = 1L;

    private final transient ReadRun runs;

    HourTable(ReadRun runs) {
        this.runs = runs;
    }

    @Override
    public int count(Map<String, FilterMeta> columns) {
        return runs.hoursCount();
    }

    @Override
    public List<SettledHour> load(int first, int most, Map<String, SortMeta> sorting,
                                  Map<String, FilterMeta> columns) {
        return runs.hours(first, most);
    }
}
