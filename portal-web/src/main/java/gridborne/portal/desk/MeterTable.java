package gridborne.portal.desk;

import gridborne.portal.view.DeskLists;
import gridborne.portal.view.MeterEntry;
import gridborne.tenants.meters.MeterFilter;
import gridborne.tenants.meters.MeterOrder;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Meters as the table asks for them, a page at a time. */
class MeterTable extends LazyDataModel<MeterEntry> {

    private static final long serialVersionUID = 1L;

    private final transient DeskLists lists;
    private final transient Supplier<MeterFilter> filter;

    MeterTable(DeskLists lists, Supplier<MeterFilter> filter) {
        this.lists = lists;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> columns) {
        return lists.count(filter.get());
    }

    @Override
    public List<MeterEntry> load(int first, int most, Map<String, SortMeta> chosen,
                                 Map<String, FilterMeta> columns) {
        Sorting<MeterOrder> sorting = Sorting.of(chosen, MeterOrder.values());
        return lists.page(filter.get(), sorting.by(), sorting.descending(), first, most);
    }
}
