package gridborne.portal.rest;

import gridborne.mail.MailAddress;

/** Whom a test letter is for. */
public record TestLetterBody(MailAddress to) {
}
