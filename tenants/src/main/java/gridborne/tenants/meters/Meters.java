package gridborne.tenants.meters;

import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterNumber;
import gridborne.tenants.database.Counters;
import gridborne.tenants.database.Sql;
import gridborne.tenants.people.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The current tenant's register of meters. */
@ApplicationScoped
@Transactional
public class Meters {

    @Inject
    private EntityManager entityManager;

    @Inject
    private Counters counters;

    @Inject
    private People people;

    @Inject
    private Registers registers;

    @Inject
    private Sql sql;

    /**
     * Adds a meter under the next number of its direction; the caller adds it to the book, in the
     * same transaction. Until that ends, nobody else gets a number.
     */
    public AddMeterResult add(NewMeter meter) {
        counters.next("meter");
        if (byCode(meter.code()).isPresent()) {
            return new AddMeterResult.CodeTaken(meter.code());
        }
        if (!known(meter.owner())) {
            return new AddMeterResult.UnknownOwner(meter.owner());
        }
        StoredMeter row = new StoredMeter(nextNumber(meter.direction()), meter);
        entityManager.persist(row);
        registers.start(row.meter().number(), meter.start());
        return new AddMeterResult.Added(row.meter());
    }

    public Optional<Meter> byCode(MeterCode code) {
        return query("Meter.byCode").setParameter("code", code.value())
                .getResultStream().findFirst().map(StoredMeter::meter);
    }

    /** Those that there are, in no order. */
    public List<Meter> byCodes(Collection<MeterCode> codes) {
        return query("Meter.byCodes")
                .setParameter("codes", codes.stream().map(MeterCode::value).toList())
                .getResultStream().map(StoredMeter::meter).toList();
    }

    public Optional<Meter> byNumber(MeterNumber number) {
        return Optional.ofNullable(entityManager.find(StoredMeter.class, number.value()))
                .map(StoredMeter::meter);
    }

    /** Those that there are, in no order. */
    public List<Meter> byNumbers(Collection<MeterNumber> numbers) {
        return numbers.isEmpty() ? List.of() : query("Meter.byNumbers")
                .setParameter("numbers", numbers.stream().map(MeterNumber::value).toList())
                .getResultStream().map(StoredMeter::meter).toList();
    }

    /** Of a meter that there is. The caller tells the book of a new owner. */
    public Meter change(MeterNumber number, MeterChange change) {
        StoredMeter row = stored(number);
        row.change(change);
        return row.meter();
    }

    /** The meter takes no readings from now on; the caller tells the book. */
    public void retire(MeterNumber number) {
        stored(number).retire();
        registers.retire(number);
    }

    /** All meters, in the order of their numbers. */
    public List<Meter> all() {
        return query("Meter.all").getResultStream().map(StoredMeter::meter).toList();
    }

    /**
     * Meters in service, in the order of their numbers: all of a small grid; of a large one so
     * many, and what belongs to all before homes.
     */
    public List<Meter> inService(int most) {
        List<MeterNumber> shown = new ArrayList<>(inService("<>", most));
        shown.addAll(inService("=", most - shown.size()));
        return sorted(shown);
    }

    /** The next ones from a number on, retired ones too, in that order. */
    public List<Meter> from(MeterNumber first, int most) {
        return sorted(sql.rows("select number from tenant_meter where number >= ?"
                + " order by number limit ?", row -> new MeterNumber(row.getLong("number")),
                first.value(), most));
    }

    private List<Meter> sorted(List<MeterNumber> numbers) {
        return byNumbers(numbers).stream().sorted(Comparator.comparing(Meter::number)).toList();
    }

    private List<MeterNumber> inService(String home, int most) {
        return sql.rows("select number from tenant_meter where not retired and kind " + home
                + " 'HOUSE' order by number limit ?",
                row -> new MeterNumber(row.getLong("number")), most);
    }

    public List<Meter> ofOwner(AccountNumber owner) {
        return query("Meter.ofOwner").setParameter("owner", owner.value())
                .getResultStream().map(StoredMeter::meter).toList();
    }

    /** Takes name and place away, for an owner who is forgotten. */
    public void anonymize(MeterNumber number) {
        stored(number).anonymize();
    }

    private StoredMeter stored(MeterNumber number) {
        return Optional.ofNullable(entityManager.find(StoredMeter.class, number.value()))
                .orElseThrow();
    }

    private boolean known(AccountNumber owner) {
        return owner.equals(AccountNumber.UTILITY) || people.ownerOf(owner).isPresent();
    }

    /**
     * The one after the last of its direction; where that page is full, the first of a new page.
     */
    private MeterNumber nextNumber(Direction direction) {
        Optional<MeterNumber> last = number(entityManager
                .createNamedQuery("Meter.lastNumber", Long.class)
                .setParameter("direction", direction));
        return last.filter(number -> !number.isLastOfPage()).map(MeterNumber::next)
                .orElseGet(this::firstOfNextPage);
    }

    private MeterNumber firstOfNextPage() {
        return number(entityManager.createNamedQuery("Meter.lastNumberOfAll", Long.class))
                .map(last -> MeterNumber.firstOfPage(last.page() + 1))
                .orElse(MeterNumber.firstOfPage(0));
    }

    private static Optional<MeterNumber> number(TypedQuery<Long> max) {
        return Optional.ofNullable(max.getSingleResult()).map(MeterNumber::new);
    }

    private TypedQuery<StoredMeter> query(String name) {
        return entityManager.createNamedQuery(name, StoredMeter.class);
    }
}
