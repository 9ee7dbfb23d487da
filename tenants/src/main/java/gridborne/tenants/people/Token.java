package gridborne.tenants.people;

import java.time.Instant;
import java.util.Optional;

/** A token in a list: everything but its secret, which nobody knows any more. */
public record Token(TokenId id, String name, TokenScope scope, PersonId by, Instant issued,
                    Optional<Instant> lastUsed, boolean revoked) {
}
