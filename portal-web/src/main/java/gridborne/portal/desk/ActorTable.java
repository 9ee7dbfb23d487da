package gridborne.portal.desk;

import gridborne.portal.view.ActorEntry;
import gridborne.portal.view.ListActors;
import gridborne.tenants.actors.ActorFilter;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Actors as the table asks for them, a page at a time. */
class ActorTable extends LazyDataModel<ActorEntry> {

    private static final long serialVersionUID = 1L;

    private final transient ListActors actors;
    private final transient Supplier<ActorFilter> filter;

    ActorTable(ListActors actors, Supplier<ActorFilter> filter) {
        this.actors = actors;
        this.filter = filter;
    }

    @Override
    public int count(Map<String, FilterMeta> columns) {
        return actors.count(filter.get());
    }

    @Override
    public List<ActorEntry> load(int first, int most, Map<String, SortMeta> sorting,
                                 Map<String, FilterMeta> columns) {
        return actors.page(filter.get(), first, most);
    }
}
