package gridborne.portal.rest;

import gridborne.mail.MailAddress;
import gridborne.pool.PoolRole;
import java.util.Optional;

/** Whom to invite into a pool. Without an address it is a link to pass on. */
public record PoolInvitationBody(PoolRole role, Optional<MailAddress> email) {
}
