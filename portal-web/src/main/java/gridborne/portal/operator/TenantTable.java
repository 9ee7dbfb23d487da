package gridborne.portal.operator;

import gridborne.portal.view.ReadOperatorDesk;
import gridborne.portal.view.UtilityRow;
import gridborne.tenants.tenancy.TenantFilter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Utilities as the table asks for them, a page at a time: only those shown are looked at. */
class TenantTable extends LazyDataModel<UtilityRow> {

    private static final long serialVersionUID = 1L;

    private final transient ReadOperatorDesk utilities;
    private final transient Supplier<TenantFilter> filter;

    TenantTable(ReadOperatorDesk utilities, Supplier<TenantFilter> filter) {
        this.utilities = utilities;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> columns) {
        return utilities.count(filter.get());
    }

    @Override
    public List<UtilityRow> load(int first, int most, Map<String, SortMeta> chosen,
                                 Map<String, FilterMeta> columns) {
        return utilities.page(filter.get(), first, most);
    }
}
