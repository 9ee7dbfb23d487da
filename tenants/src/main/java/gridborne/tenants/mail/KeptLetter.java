package gridborne.tenants.mail;

import gridborne.mail.MailAddress;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter as the admin sees it: that it is there and how it stands, not what it says.
 *
 * @param to known as long as it waits
 */
public record KeptLetter(MailId id, String cause, MailState state, Optional<MailAddress> to,
                         Instant queuedAt, int tries, Optional<Instant> endedAt, String reason) {
}
