package gridborne.tenants.actors;

import gridborne.tenants.database.Condition;
import gridborne.tenants.database.Containing;
import java.util.Optional;

/** Which actors are looked for: by a part of name, address or login, and by their kind. */
public record ActorFilter(Containing text, Optional<ActorKind> kind) {

    Condition condition() {
        return new Condition()
                .and(!text.isEmpty(), "(lower(a.name) like ? or a.address like ?"
                                + " or lower(p.login) like ?)",
                        text.pattern(), text.pattern(), text.pattern())
                .and(kind.isPresent(), "a.kind = ?", kind.map(Enum::name).orElse(""));
    }
}
