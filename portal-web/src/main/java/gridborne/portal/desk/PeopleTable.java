package gridborne.portal.desk;

import gridborne.portal.view.DeskLists;
import gridborne.portal.view.PersonEntry;
import gridborne.tenants.people.PeopleFilter;
import gridborne.tenants.people.PeopleOrder;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** People as the table asks for them, a page at a time. */
class PeopleTable extends LazyDataModel<PersonEntry> {

    private static final long serialVersionUID = 1L;

    private final transient DeskLists lists;
    private final transient Supplier<PeopleFilter> filter;

    PeopleTable(DeskLists lists, Supplier<PeopleFilter> filter) {
        this.lists = lists;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> columns) {
        return lists.count(filter.get());
    }

    @Override
    public List<PersonEntry> load(int first, int most, Map<String, SortMeta> chosen,
                                  Map<String, FilterMeta> columns) {
        Sorting<PeopleOrder> sorting = Sorting.of(chosen, PeopleOrder.values());
        return lists.page(filter.get(), sorting.by(), sorting.descending(), first, most);
    }
}
