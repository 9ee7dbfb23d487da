package gridborne.tenants.mail;

/** How a letter stands. The last two are for good. */
public enum MailState {
    QUEUED,
    SENT,
    FAILED
}
