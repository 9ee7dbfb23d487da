package gridborne.portal.desk;

import gridborne.portal.view.ActorEntry;
import gridborne.portal.view.ListActors;
import gridborne.tenants.actors.ActorFilter;
import gridborne.tenants.actors.ActorKind;
import gridborne.tenants.database.Containing;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.primefaces.model.LazyDataModel;

/** The desk's list of actors; its filter can be part of the address. */
@Named
@RequestScoped
public class ActorsDesk {

    @Inject
    private ListActors actors;

    private LazyDataModel<ActorEntry> table;
    private String text = "";
    private ActorKind kind;

    @PostConstruct
    void prepare() {
        table = new PagedTable<>(() -> new ActorFilter(new Containing(text),
                Optional.ofNullable(kind)), actors::count,
                (filter, chosen, first, most) -> actors.page(filter, first, most));
    }

    public LazyDataModel<ActorEntry> getTable() {
        return table;
    }

    public List<ActorKind> getKinds() {
        return List.of(ActorKind.values());
    }

    /** Whether somebody is looked for; otherwise all are listed. */
    public boolean isFiltered() {
        return kind != null || !text.isBlank();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public ActorKind getKind() {
        return kind;
    }

    public void setKind(ActorKind kind) {
        this.kind = kind;
    }
}
