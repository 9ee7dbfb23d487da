package gridborne.portal.desk;

import gridborne.grid.Direction;
import gridborne.grid.MeterKind;
import gridborne.portal.view.DeskLists;
import gridborne.portal.view.MeterEntry;
import gridborne.tenants.database.Containing;
import gridborne.tenants.meters.MeterFilter.Service;
import gridborne.tenants.meters.MeterFilter;
import gridborne.tenants.meters.MeterOrder;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The desk's list of meters; its filter can be part of the address. */
@Named
@RequestScoped
public class MetersDesk {

    @Inject
    private DeskLists lists;

    private LazyDataModel<MeterEntry> table;
    private String text = "";
    private MeterKind kind;
    private Service service;

    @PostConstruct
    void prepare() {
        table = PagedTable.narrowed(() -> new MeterFilter(new Containing(text),
                Optional.ofNullable(kind), Optional.empty(), Optional.ofNullable(service)),
                lists::find, this::page);
    }

    private List<MeterEntry> page(MeterFilter filter, Map<String, SortMeta> chosen, int first,
                                  int most) {
        Sorting<MeterOrder> sorting = Sorting.of(chosen, MeterOrder.values());
        return lists.page(filter, sorting.by(), sorting.descending(), first, most);
    }

    public LazyDataModel<MeterEntry> getTable() {
        return table;
    }

    public List<MeterKind> getKinds() {
        return List.of(MeterKind.values());
    }

    public List<Direction> getDirections() {
        return List.of(Direction.values());
    }

    public List<Service> getServices() {
        return List.of(Service.values());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public MeterKind getKind() {
        return kind;
    }

    public void setKind(MeterKind kind) {
        this.kind = kind;
    }

    public Service getService() {
        return service;
    }

    public void setService(Service service) {
        this.service = service;
    }
}
