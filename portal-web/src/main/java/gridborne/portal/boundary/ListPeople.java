package gridborne.portal.boundary;

import gridborne.grid.Book;
import gridborne.money.Coins;
import gridborne.tenants.database.Found;
import gridborne.tenants.people.ListedPerson;
import gridborne.tenants.people.PeopleFilter;
import gridborne.tenants.people.PeopleList;
import gridborne.tenants.people.PeopleOrder;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The desk's list of people, a page at a time, with the balances of that page. */
@ApplicationScoped
public class ListPeople {

    /** A person as listed, and the coins of their account, if they have one in the book. */
    public record Line(ListedPerson listed, Optional<Coins> balance) {
    }

    @Inject
    private Permission permission;

    @Inject
    private PeopleList people;

    @Inject
    private Book book;

    @Transactional
    public Found<PeopleFilter> find(PeopleFilter filter) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return people.find(filter);
    }

    @Transactional
    public List<Line> page(PeopleFilter filter, PeopleOrder order, boolean descending, long first,
                           int most) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return people.page(filter, order, descending, first, most).stream().map(this::line)
                .toList();
    }

    @Transactional
    public Optional<Line> one(PersonId id) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return people.one(id).map(this::line);
    }

    private Line line(ListedPerson listed) {
        return new Line(listed, listed.person().account().flatMap(book::balance));
    }
}
