package gridborne.tenants.people;

import java.time.Instant;
import java.util.Optional;

/** A key on a device with which somebody signs in. */
public record Passkey(PasskeyId id, PersonId person, PasskeyName name, PasskeyKey key,
                      Instant created, Optional<Instant> lastUsed) {
}
