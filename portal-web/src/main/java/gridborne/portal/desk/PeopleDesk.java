package gridborne.portal.desk;

import gridborne.portal.view.DeskLists;
import gridborne.portal.view.PersonEntry;
import gridborne.tenants.database.Containing;
import gridborne.tenants.people.PeopleFilter;
import gridborne.tenants.people.PeopleOrder;
import gridborne.tenants.people.Role;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The desk's list of people; its filter can be part of the address. */
@Named
@RequestScoped
public class PeopleDesk {

    @Inject
    private DeskLists lists;

    private LazyDataModel<PersonEntry> table;
    private String text = "";
    private Role role;
    private boolean locked;

    @PostConstruct
    void prepare() {
        table = PagedTable.narrowed(() -> new PeopleFilter(new Containing(text),
                Optional.ofNullable(role), locked), lists::find, this::page);
    }

    private List<PersonEntry> page(PeopleFilter filter, Map<String, SortMeta> chosen, int first,
                                   int most) {
        Sorting<PeopleOrder> sorting = Sorting.of(chosen, PeopleOrder.values());
        return lists.page(filter, sorting.by(), sorting.descending(), first, most);
    }

    public LazyDataModel<PersonEntry> getTable() {
        return table;
    }

    public List<Role> getRoles() {
        return Role.OF_A_UTILITY;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public boolean isLocked() {
        return locked;
    }

    public void setLocked(boolean locked) {
        this.locked = locked;
    }
}
