package gridborne.tenants.mail;

/**
 * A letter that was taken to be sent.
 *
 * @param tries how often it was, this time included
 */
record QueuedLetter(MailId id, Letter letter, int tries) {
}
