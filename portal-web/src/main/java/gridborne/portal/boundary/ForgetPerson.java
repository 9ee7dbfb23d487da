package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.grid.Direction;
import gridborne.grid.Journal;
import gridborne.grid.MeterState;
import gridborne.grid.Operation;
import gridborne.money.Coins;
import gridborne.portal.boundary.EraseResult.CoinsLeft;
import gridborne.portal.boundary.EraseResult.Erased;
import gridborne.portal.boundary.EraseResult.Hindered;
import gridborne.portal.boundary.EraseResult.NoSuchPerson;
import gridborne.portal.letters.SignInLetters;
import gridborne.privacy.Obstacle;
import gridborne.privacy.Obstacle.Kind;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What {@link ErasePerson} does, in one transaction with its letter and its entry. */
@ApplicationScoped
@Transactional
class ForgetPerson {

    @Inject
    private People people;

    @Inject
    private PersonsTraces traces;

    @Inject
    private Book book;

    @Inject
    private Meters meters;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private SignInLetters letters;

    @Inject
    private AuditLog audit;

    /** What is in the way, the coins last: they can be given up. */
    Optional<EraseResult> refusal(Person person, boolean giveUp) {
        List<Obstacle> obstacles = obstacles(person);
        Coins left = balance(person);
        if (!obstacles.isEmpty()) {
            return Optional.of(new Hindered(obstacles));
        }
        return left.isPositive() && !giveUp ? Optional.of(new CoinsLeft(left)) : Optional.empty();
    }

    List<Obstacle> obstacles(Person person) {
        List<Obstacle> all = new ArrayList<>(traces.obstacles(person));
        Coins balance = balance(person);
        if (balance.isNegative()) {
            all.add(new Obstacle(Kind.DEBT, balance.negated().decimal()));
        }
        person.account().map(book::metersOf).orElse(List.of()).stream()
                .filter(ForgetPerson::isInArrear).map(this::arrear).forEach(all::add);
        return all;
    }

    /** Asked again under a lock: what began meanwhile counts. */
    EraseResult forget(PersonId id, boolean giveUp) {
        Optional<Person> person = people.lock(id);
        if (person.isEmpty()) {
            return new NoSuchPerson();
        }
        return refusal(person.get(), giveUp).orElseGet(() -> forget(person.get()));
    }

    /** What the journal says of them is forgotten, too, so it is written first. */
    private EraseResult forget(Person person) {
        traces.hold(person);
        Coins left = balance(person);
        if (left.isPositive()) {
            journal.append(new Operation.Transfer(person.account().orElseThrow(),
                    AccountNumber.UTILITY, left), actor.cause("give up coins"));
        }
        traces.forget(person);
        letters.erased(person);
        audit.record("erase person", "person " + person.id(), left.decimal()
                + " coins given up to the utility");
        return new Erased(left);
    }

    Coins balance(Person person) {
        return person.account().flatMap(book::balance).orElse(Coins.ZERO);
    }

    private static boolean isInArrear(MeterState meter) {
        return meter.direction() == Direction.CONSUMPTION && meter.balance().isNegative();
    }

    private Obstacle arrear(MeterState state) {
        return new Obstacle(Kind.ARREAR, meters.byNumber(state.number()).map(Meter::code)
                .map(Object::toString).orElse(state.number().toString()));
    }
}
