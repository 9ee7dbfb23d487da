package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.grid.Journal;
import gridborne.grid.Operation;
import gridborne.money.Coins;
import gridborne.tenants.actors.Actors;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.links.Links;
import gridborne.tenants.meters.ListedMeter;
import gridborne.tenants.meters.MeterChange;
import gridborne.tenants.meters.MeterList;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.Role;
import gridborne.tenants.pools.Members;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Makes one of two entries of the same person: meters, agreements, places in pools and coins go to
 * the one that is kept, through the journal; the other is locked and says whose it is now. Doing it
 * again moves what came later, such as earnings that were collected with a meter; what is moved
 * twice at once the contract refuses.
 */
@ApplicationScoped
public class MergePeople {

    private static final int MOST_METERS = 1_000;

    @Inject
    private Permission permission;

    @Inject
    private People people;

    @Inject
    private LastAdmin lastAdmin;

    @Inject
    private MeterList list;

    @Inject
    private Meters meters;

    @Inject
    private Members members;

    @Inject
    private Actors actors;

    @Inject
    private Book book;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private Links links;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Of the one who was there twice, into whoever signs in with a login. */
    @Transactional
    public PersonWorkResult merge(PersonId twice, String keptLogin) {
        Person admin = permission.anyOf(Role.ADMIN);
        Optional<Person> gone = people.byId(twice);
        Optional<Person> kept = people.byLogin(keptLogin);
        if (gone.isEmpty() || kept.isEmpty()) {
            return new PersonWorkResult.NoSuchPerson();
        }
        if (kept.equals(gone) || people.isMerged(kept.get().id())) {
            return new PersonWorkResult.NotInto(kept.get());
        }
        if (admin.id().equals(twice)) {
            return new PersonWorkResult.Oneself();
        }
        if (lastAdmin.is(gone.get())) {
            return new PersonWorkResult.LastAdmin();
        }
        if (gone.get().account().isPresent() && kept.get().account().isEmpty()) {
            return new PersonWorkResult.NoAccount(kept.get());
        }
        return merged(gone.get(), kept.get());
    }

    private PersonWorkResult merged(Person gone, Person kept) {
        String what = gone.account().map(from -> moved(from, kept.account().orElseThrow()))
                .orElse("no account");
        members.become(gone.id(), kept.id(), clock.instant());
        actors.become(gone.id(), kept.id());
        people.merge(gone.id(), kept.id(), clock.instant());
        links.forget(gone.id());
        audit.record("merge person", "person " + gone.id(), "into person " + kept.id() + ": "
                + what);
        return new PersonWorkResult.Done(gone);
    }

    private String moved(AccountNumber from, AccountNumber to) {
        List<ListedMeter> owned = list.ownedBy(from, MOST_METERS).stream()
                .filter(meter -> !meter.retired()).toList();
        owned.forEach(meter -> {
            meters.change(meter.number(), new MeterChange(Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.of(to)));
            journal.append(new Operation.ChangeOwner(meter.number(), to),
                    actor.cause("change the owner of meter " + meter.code()));
        });
        Coins coins = book.balance(from).orElse(Coins.ZERO);
        if (coins.isPositive()) {
            journal.append(new Operation.Transfer(from, to, coins),
                    actor.cause("transfer to account " + to));
        }
        return owned.stream().map(ListedMeter::code).toList() + " and " + coins
                + " of account " + from + " to account " + to;
    }
}
