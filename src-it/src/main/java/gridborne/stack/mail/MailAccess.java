package gridborne.stack.mail;

import java.util.Optional;

/** How a portal reaches a mail server. */
public record MailAccess(String host, int port, String from, boolean startTls,
        Optional<String> user, Optional<String> password) {

    /** A server on this machine that asks nobody who they are. */
    static MailAccess local(int port) {
        return new MailAccess("127.0.0.1", port, "post@gridborne.example", false,
                Optional.empty(), Optional.empty());
    }
}
