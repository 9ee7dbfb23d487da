package gridborne.stack;

import gridborne.stack.mail.MailAccess;
import java.util.Optional;

/** Somebody's own mail server, where one was named. */
final class MailOptions {

    private static final int SUBMISSION = 587;

    private MailOptions() {}

    static Optional<MailAccess> in(Options options) {
        return options.find("gridborne.mail.host").map(host -> new MailAccess(host,
                options.number("gridborne.mail.port", SUBMISSION),
                options.require("gridborne.mail.from",
                        "a mail server of your own (gridborne.mail.host)"),
                options.isOn("gridborne.mail.starttls", true),
                options.find("gridborne.mail.user"), options.find("gridborne.mail.password")));
    }
}
