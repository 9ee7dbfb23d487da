package gridborne.tenants.people;

import java.time.Instant;
import java.util.Optional;

/**
 * A person in a list.
 *
 * @param mergedInto whose their things are now, if they were there twice
 */
public record ListedPerson(Person person, Optional<Instant> lockedAt,
                           Optional<PersonId> mergedInto) {
}
