package gridborne.portal.view;

import gridborne.portal.boundary.ListMeters;
import gridborne.portal.boundary.ListPeople;
import gridborne.tenants.database.Found;
import gridborne.tenants.meters.MeterFilter;
import gridborne.tenants.meters.MeterOrder;
import gridborne.tenants.people.PeopleFilter;
import gridborne.tenants.people.PeopleOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The desk's long lists, a page at a time, ready to be said. */
@ApplicationScoped
public class DeskLists {

    @Inject
    private ListMeters meters;

    @Inject
    private ListPeople people;

    public Found<MeterFilter> find(MeterFilter filter) {
        return meters.find(filter);
    }

    public List<MeterEntry> page(MeterFilter filter, MeterOrder order, boolean descending,
                                 long first, int most) {
        return meters.page(filter, order, descending, first, most).stream().map(MeterEntry::of)
                .toList();
    }

    public Found<PeopleFilter> find(PeopleFilter filter) {
        return people.find(filter);
    }

    public List<PersonEntry> page(PeopleFilter filter, PeopleOrder order, boolean descending,
                                  long first, int most) {
        return people.page(filter, order, descending, first, most).stream().map(PersonEntry::of)
                .toList();
    }
}
