package gridborne.portal.rest;

import gridborne.mail.MailAddress;

/** Who is to run a new utility: they get a letter once it stands. */
public record FirstAdminBody(String name, MailAddress mail) {
}
