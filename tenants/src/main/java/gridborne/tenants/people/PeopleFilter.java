package gridborne.tenants.people;

import gridborne.tenants.database.Condition;
import gridborne.tenants.database.Containing;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which people are looked for: by a part of login or name, by a role, or those kept out.
 *
 * @param known those that it leaves, if they were found before
 */
public record PeopleFilter(Containing text, Optional<Role> role, boolean lockedOnly,
                           Optional<List<PersonId>> known) {

    public PeopleFilter(Containing text, Optional<Role> role, boolean lockedOnly) {
        this(text, role, lockedOnly, Optional.empty());
    }

    PeopleFilter leaving(List<PersonId> found) {
        return new PeopleFilter(text, role, lockedOnly, Optional.of(List.copyOf(found)));
    }

    Condition condition() {
        return known.map(PeopleFilter::among).orElseGet(this::asked);
    }

    private static Condition among(List<PersonId> found) {
        return new Condition().and(true, "p.id = any(?)",
                (Object) found.stream().map(PersonId::value).toArray(UUID[]::new));
    }

    private Condition asked() {
        return new Condition()
                .and(!text.isEmpty(), "p.search like ?", text.pattern())
                .and(role.isPresent(), "? = any(string_to_array(p.roles, ','))",
                        role.map(Enum::name).orElse(""))
                .and(lockedOnly, "p.locked_at is not null");
    }
}
