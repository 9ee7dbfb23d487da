package gridborne.portal.boundary;

import gridborne.grid.Journal;
import gridborne.grid.JournalEntry;
import gridborne.grid.SequenceNumber;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How far an operation has come; for who asked for it, and for the utility's staff. */
@ApplicationScoped
public class ReadOperation {

    private static final Duration LATELY = Duration.ofDays(3);
    private static final int MOST_REFUSED = 100;

    @Inject
    private Permission permission;

    @Inject
    private Clock clock;

    @Inject
    private Journal journal;

    @Transactional
    public Optional<JournalEntry> byNumber(SequenceNumber number) {
        Person person = permission.person();
        return journal.entry(number).filter(entry -> maySee(person, entry));
    }

    /** What the contract refused in the last three days, the latest first, at most a hundred. */
    @Transactional
    public List<JournalEntry> refusedLately() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return journal.refusedSince(clock.instant().minus(LATELY), MOST_REFUSED);
    }

    private static boolean maySee(Person person, JournalEntry entry) {
        String self = "person " + person.id();
        String by = entry.cause().by();
        return person.is(Role.ADMIN) || person.is(Role.AUDITOR)
                || by.equals(self) || by.startsWith(self + " ");
    }
}
