package gridborne.portal.view;

import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.grid.TransactionHash;
import gridborne.payment.OrderId;
import gridborne.payment.Orders;
import gridborne.portal.boundary.ListMeters;
import gridborne.portal.boundary.ListPeople;
import gridborne.portal.boundary.Staff;
import gridborne.tenants.actors.ActorFilter;
import gridborne.tenants.database.Containing;
import gridborne.tenants.meters.MeterFilter;
import gridborne.tenants.meters.MeterOrder;
import gridborne.tenants.people.People;
import gridborne.tenants.people.PeopleFilter;
import gridborne.tenants.people.PeopleOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Boundary of the desk's one search box: names, logins, codes, orders, transactions, accounts. */
@ApplicationScoped
public class FindAnything {

    private static final int MOST_OF_A_KIND = 10;

    @Inject
    private Staff staff;

    @Inject
    private ListPeople people;

    @Inject
    private ListMeters meters;

    @Inject
    private ListActors actors;

    @Inject
    private People register;

    @Inject
    private Orders orders;

    @Inject
    private Book book;

    @Transactional
    public Found find(String typed) {
        staff.require();
        Containing text = new Containing(typed);
        String exact = typed.strip();
        return new Found(exact, people.page(new PeopleFilter(text, Optional.empty(), false),
                PeopleOrder.LOGIN, false, 0, MOST_OF_A_KIND).stream().map(PersonEntry::of)
                .toList(), meters.page(new MeterFilter(text, Optional.empty(), Optional.empty(),
                Optional.empty()), MeterOrder.CODE, false, 0, MOST_OF_A_KIND).stream()
                .map(MeterEntry::of).toList(), actors.page(new ActorFilter(text, Optional.empty()),
                0, MOST_OF_A_KIND), Stream.of(order(exact), transaction(exact),
                account(exact)).flatMap(Optional::stream).toList());
    }

    private Optional<Found.Place> order(String typed) {
        return named(typed, OrderId::new).flatMap(orders::find).map(order -> new Found.Place(
                Sentence.of("search.order", order.amount()), "/orders/" + order.id()));
    }

    private Optional<Found.Place> transaction(String typed) {
        return named(typed.toLowerCase(Locale.ROOT), TransactionHash::new)
                .flatMap(book::transaction).map(found -> new Found.Place(
                        Sentence.of("search.transaction"), "/transactions/"
                        + typed.toLowerCase(Locale.ROOT)));
    }

    private Optional<Found.Place> account(String typed) {
        return named(typed, text -> new AccountNumber(Long.parseLong(text)))
                .flatMap(register::ownerOf).map(owner -> new Found.Place(
                        Sentence.of("search.account", typed, owner.name()),
                        "/desk/person.xhtml?id=" + owner.id()));
    }

    private static <T> Optional<T> named(String typed, Function<String, T> meaning) {
        try {
            return Optional.of(meaning.apply(typed));
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
