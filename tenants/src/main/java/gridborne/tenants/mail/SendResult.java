package gridborne.tenants.mail;

/** What came of handing a letter to the mail server. */
sealed interface SendResult {

    /** The server took it. */
    record Sent() implements SendResult {
    }

    /** The server said that it will never take it. */
    record Refused(String reason) implements SendResult {
    }

    /**
     * Not now, or nobody knows: to be tried again.
     *
     * @param serverSilent whether the server itself was not reached, so that others need not try
     */
    record Later(String reason, boolean serverSilent) implements SendResult {
    }
}
