package gridborne.portal.view;

import gridborne.energy.GridClock;
import gridborne.grid.Journal;
import gridborne.grid.MeterNumber;
import gridborne.payment.Order;
import gridborne.payment.Orders;
import gridborne.portal.boundary.ListMeters;
import gridborne.portal.boundary.ListPeople;
import gridborne.portal.boundary.Staff;
import gridborne.portal.view.PersonFileView.AskedFile;
import gridborne.tenants.dossier.Dossier;
import gridborne.tenants.dossier.Span;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.People;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Boundary of a person's file: for the utility's staff, who answer complaints with it. */
@ApplicationScoped
public class ReadPersonFile {

    private static final int ENTRIES_A_PAGE = 25;
    /** Far enough for a month; whoever looks for more narrows the span. */
    private static final int MOST_PAGES = 80;
    private static final int DAYS_UNASKED = 30;

    @Inject
    private Staff staff;

    @Inject
    private ListPeople list;

    @Inject
    private ListMeters meters;

    @Inject
    private People people;

    @Inject
    private Dossier dossier;

    @Inject
    private Orders orders;

    @Inject
    private Journal journal;

    @Inject
    private ReadActivity activity;

    @Inject
    private GridClock gridClock;

    @Inject
    private Clock clock;

    @Inject
    private CurrentTenant current;

    /** Nothing asked for means the last thirty days; a demo's clock may be ahead. */
    @Transactional
    public AskedFile asked(Optional<FileKind> kind, Optional<LocalDate> from,
                           Optional<LocalDate> until, int page) {
        ZoneId zone = current.tenant().zone();
        LocalDate earlier = clock.instant().atZone(zone).toLocalDate();
        LocalDate later = gridClock.now().atZone(zone).toLocalDate();
        return new AskedFile(kind, from.orElse(earlier.minusDays(DAYS_UNASKED)),
                until.orElse(later), Math.max(0, Math.min(page, MOST_PAGES - 1)));
    }

    /** Whoever signs in with this. */
    @Transactional
    public Optional<PersonId> named(String login) {
        staff.require();
        return people.byLogin(login).map(Person::id);
    }

    @Transactional
    public Optional<PersonFileView> of(PersonId id, AskedFile asked) {
        staff.require();
        return list.one(id).map(line -> file(line, asked));
    }

    private PersonFileView file(ListPeople.Line line, AskedFile asked) {
        Person person = line.listed().person();
        List<ListMeters.Line> owned = person.account().map(meters::ownedBy).orElse(List.of());
        int wanted = (asked.page() + 1) * ENTRIES_A_PAGE;
        List<FileEntry> all = entries(person, owned, asked, wanted + 1);
        return new PersonFileView(person, line.balance(), line.listed().lockedAt(),
                line.listed().mergedInto().flatMap(people::byId),
                owned.stream().map(MeterEntry::of).toList(), asked,
                all.stream().skip((long) asked.page() * ENTRIES_A_PAGE).limit(ENTRIES_A_PAGE)
                        .toList(), all.size() > wanted && asked.page() < MOST_PAGES - 1);
    }

    /** Of each kind as many as all together may need, the latest first. */
    private List<FileEntry> entries(Person person, List<ListMeters.Line> owned, AskedFile asked,
                                    int most) {
        ZoneId zone = current.tenant().zone();
        Span span = new Span(asked.from().atStartOfDay(zone).toInstant(),
                asked.until().plusDays(1).atStartOfDay(zone).toInstant());
        List<MeterNumber> numbers = owned.stream().map(one -> one.meter().number()).toList();
        List<FileEntry> entries = new ArrayList<>();
        for (FileKind kind : asked.kind().map(List::of).orElse(List.of(FileKind.values()))) {
            entries.addAll(switch (kind) {
                case READING -> map(dossier.readings(numbers, span, most), FileEntry::of);
                case DECISION -> map(dossier.decisions(numbers, span, most), FileEntry::of);
                case ORDER -> map(ordersOf(person, span, most), FileEntry::of);
                case OPERATION -> map(journal.causedBy("person " + person.id(), span.from(),
                        span.until(), most), FileEntry::of);
                case BOOKING -> map(activity.between(person, span.from(), span.until()),
                        FileEntry::of);
                case LETTER -> map(letters(person, owned, span, most), FileEntry::of);
                case CHANGE -> map(dossier.changes(person.id(), span, most), FileEntry::of);
            });
        }
        return entries.stream().sorted(Comparator.comparing(FileEntry::at).reversed())
                .limit(most).toList();
    }

    /** An order of before may have its receipt in the span. */
    private List<Dossier.Letter> letters(Person person, List<ListMeters.Line> owned, Span span,
                                         int most) {
        return dossier.letters(person.id(), ordersOf(person, new Span(Instant.EPOCH,
                span.until()), most).stream().map(order -> order.id().value()).toList(),
                owned.stream().map(one -> one.meter().code()).toList(), span, most);
    }

    private List<Order> ordersOf(Person person, Span span, int most) {
        return person.account().map(account -> orders.of(account, span.from(), span.until(),
                most)).orElse(List.of());
    }

    private static <T> List<FileEntry> map(List<T> rows, Function<T, FileEntry> entry) {
        return rows.stream().map(entry).toList();
    }
}
