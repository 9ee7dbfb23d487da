package gridborne.tenants.tenancy;

import gridborne.tenants.database.Condition;
import gridborne.tenants.database.Containing;
import java.util.Optional;

/** Which utilities are looked for: by a part of name or host, by how far they are. */
public record TenantFilter(Containing text, Optional<TenantState> state) {

    Condition condition() {
        return new Condition()
                .and(!text.isEmpty(), "lower(slug || ' ' || name) like ?", text.pattern())
                .and(state.isPresent(), "state = ?", state.map(Enum::name).orElse(""));
    }
}
