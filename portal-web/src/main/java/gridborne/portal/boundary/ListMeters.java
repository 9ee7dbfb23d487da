package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.grid.MeterState;
import gridborne.tenants.database.Found;
import gridborne.tenants.meters.ListedMeter;
import gridborne.tenants.meters.MeterFilter;
import gridborne.tenants.meters.MeterList;
import gridborne.tenants.meters.MeterOrder;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The desk's list of meters, a page at a time, with what the book says of that page. */
@ApplicationScoped
public class ListMeters {

    /** A meter as listed, and, once the book knows it, where it stands. */
    public record Line(ListedMeter meter, Optional<MeterState> state) {
    }

    private static final int MOST_OF_ONE = 200;

    @Inject
    private Permission permission;

    @Inject
    private MeterList meters;

    @Inject
    private Book book;

    @Transactional
    public Found<MeterFilter> find(MeterFilter filter) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return meters.find(filter);
    }

    @Transactional
    public List<Line> page(MeterFilter filter, MeterOrder order, boolean descending, long first,
                           int most) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return meters.page(filter, order, descending, first, most).stream()
                .map(meter -> new Line(meter, book.meter(meter.number()))).toList();
    }

    /** Those of one owner, up to a bound. */
    @Transactional
    public List<Line> ownedBy(AccountNumber owner) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return meters.ownedBy(owner, MOST_OF_ONE).stream()
                .map(meter -> new Line(meter, book.meter(meter.number()))).toList();
    }
}
