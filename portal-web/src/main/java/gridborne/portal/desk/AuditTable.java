package gridborne.portal.desk;

import gridborne.portal.view.AuditRow;
import gridborne.portal.view.ListAudit;
import gridborne.tenants.audit.AuditFilter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Entries of the audit log as the table asks for them, a page at a time. */
class AuditTable extends LazyDataModel<AuditRow> {

    private static final long serialVersionUID = 1L;

    private final transient ListAudit audit;
    private final transient Supplier<AuditFilter> filter;

    AuditTable(ListAudit audit, Supplier<AuditFilter> filter) {
        this.audit = audit;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> columns) {
        return audit.count(filter.get());
    }

    @Override
    public List<AuditRow> load(int first, int most, Map<String, SortMeta> sorting,
                               Map<String, FilterMeta> columns) {
        return audit.page(filter.get(), first, most);
    }
}
