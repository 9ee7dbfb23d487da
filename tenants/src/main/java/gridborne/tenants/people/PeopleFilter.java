package gridborne.tenants.people;

import gridborne.tenants.database.Condition;
import gridborne.tenants.database.Containing;
import java.util.Optional;

/** Which people are looked for: by a part of login or name, by a role, or those kept out. */
public record PeopleFilter(Containing text, Optional<Role> role, boolean lockedOnly) {

    Condition condition() {
        return new Condition()
                .and(!text.isEmpty(), "p.search like ?", text.pattern())
                .and(role.isPresent(), "? = any(string_to_array(p.roles, ','))",
                        role.map(Enum::name).orElse(""))
                .and(lockedOnly, "p.locked_at is not null");
    }
}
