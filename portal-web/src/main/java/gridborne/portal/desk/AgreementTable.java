package gridborne.portal.desk;

import gridborne.portal.view.AgreementRow;
import gridborne.portal.view.ListAgreements;
import gridborne.tenants.agreements.AgreementFilter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Agreements as the table asks for them, a page at a time. */
class AgreementTable extends LazyDataModel<AgreementRow> {

    private static final long serialVersionUID = 1L;

    private final transient ListAgreements agreements;
    private final transient Supplier<AgreementFilter> filter;

    AgreementTable(ListAgreements agreements, Supplier<AgreementFilter> filter) {
        this.agreements = agreements;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> columns) {
        return agreements.count(filter.get());
    }

    @Override
    public List<AgreementRow> load(int first, int most, Map<String, SortMeta> sorting,
                                   Map<String, FilterMeta> columns) {
        return agreements.page(filter.get(), first, most);
    }
}
