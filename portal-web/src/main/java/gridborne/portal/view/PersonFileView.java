package gridborne.portal.view;

import gridborne.money.Coins;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Everything about a person on one screen.
 *
 * @param lockedAt   since when they are kept out
 * @param mergedInto whose their things are now
 * @param page       of the entries, from 0; there may be more
 */
public record PersonFileView(Person person, Optional<Coins> balance, Optional<Instant> lockedAt,
                             Optional<Person> mergedInto, List<MeterEntry> meters,
                             AskedFile asked, List<FileEntry> entries, boolean more) {

    /** What of a file is asked for. */
    public record AskedFile(Optional<FileKind> kind, LocalDate from, LocalDate until, int page) {
    }

    public List<Role> roles() {
        return person.roles().stream().sorted().toList();
    }

    public boolean isLocked() {
        return lockedAt.isPresent();
    }

    public boolean isMerged() {
        return mergedInto.isPresent();
    }

    /** The address of another page of the same list. */
    public String address(int page) {
        return "/desk/person.xhtml?id=" + person.id() + "&kind="
                + asked.kind().map(Enum::name).orElse("") + "&from=" + asked.from() + "&until="
                + asked.until() + "&page=" + page + "#entries";
    }
}
