package gridborne.tenants.privacy;

import gridborne.privacy.Traced;
import gridborne.tenants.database.Sql;
import gridborne.tenants.mail.Letter;
import gridborne.tenants.mail.MailId;
import gridborne.tenants.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Letters that wait for somebody, and what a mail server said about their address. */
@ApplicationScoped
class ForgettingLetters {

    @Inject
    private Sql sql;

    @Inject
    private Outbox outbox;

    void forget(Traced who) {
        List<MailId> waiting = sql.rows("select id from tenant_mail where state = 'QUEUED'",
                row -> new MailId(row.getObject("id", UUID.class)));
        waiting.forEach(letter -> outbox.withdraw(letter, mail -> isAbout(mail, who)));
        sql.change("update tenant_mail set reason = replace(reason, ?, ?)"
                + " where position(? in reason) > 0", who.login(), Traced.NOBODY, who.login());
    }

    private static boolean isAbout(Letter letter, Traced who) {
        return letter.to().value().equalsIgnoreCase(who.login())
                || letter.paragraphs().stream().anyMatch(who::isNamedIn)
                || who.isNamedIn(letter.subject());
    }
}
