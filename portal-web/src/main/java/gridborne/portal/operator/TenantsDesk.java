package gridborne.portal.operator;

import gridborne.portal.desk.PagedTable;
import gridborne.portal.view.GoneRow;
import gridborne.portal.view.ReadOperatorDesk;
import gridborne.portal.view.RoundRow;
import gridborne.portal.view.UtilityRow;
import gridborne.tenants.database.Containing;
import gridborne.tenants.tenancy.TenantFilter;
import gridborne.tenants.tenancy.TenantState;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.primefaces.model.LazyDataModel;

/** The operators' list of utilities; its filter can be part of the address. */
@Named
@RequestScoped
public class TenantsDesk {

    @Inject
    private ReadOperatorDesk utilities;

    private LazyDataModel<UtilityRow> table;
    private String text = "";
    private TenantState state;

    @PostConstruct
    void prepare() {
        table = new PagedTable<>(() -> new TenantFilter(new Containing(text),
                Optional.ofNullable(state)), utilities::count,
                (filter, chosen, first, most) -> utilities.page(filter, first, most));
    }

    public LazyDataModel<UtilityRow> getTable() {
        return table;
    }

    public List<GoneRow> getGone() {
        return utilities.gone();
    }

    public List<RoundRow> getRounds() {
        return utilities.rounds();
    }

    public List<TenantState> getStates() {
        return List.of(TenantState.values());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public TenantState getState() {
        return state;
    }

    public void setState(TenantState state) {
        this.state = state;
    }
}
