package gridborne.portal.boundary;

import gridborne.grid.Journal;
import gridborne.grid.JournalEntry;
import gridborne.grid.SequenceNumber;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** How far an operation has come; for who asked for it, and for the utility's staff. */
@ApplicationScoped
public class ReadOperation {

    @Inject
    private Permission permission;

    @Inject
    private Journal journal;

    @Transactional
    public Optional<JournalEntry> byNumber(SequenceNumber number) {
        Person person = permission.person();
        return journal.entry(number).filter(entry -> maySee(person, entry));
    }

    private static boolean maySee(Person person, JournalEntry entry) {
        String self = "person " + person.id();
        String by = entry.cause().by();
        return person.is(Role.ADMIN) || person.is(Role.AUDITOR)
                || by.equals(self) || by.startsWith(self + " ");
    }
}
