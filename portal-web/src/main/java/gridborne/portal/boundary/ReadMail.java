package gridborne.portal.boundary;

import gridborne.tenants.mail.KeptLetter;
import gridborne.tenants.mail.MailServer;
import gridborne.tenants.mail.MailState;
import gridborne.tenants.mail.Outbox;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The utility's letters: that they are there and how they stand, not what they say. */
@ApplicationScoped
public class ReadMail {

    private static final int SHOWN = 100;

    /** @param serverConfigured whether anything is sent at all */
    public record MailOverview(boolean serverConfigured, long waiting, List<KeptLetter> letters) {
    }

    @Inject
    private Permission permission;

    @Inject
    private Outbox outbox;

    @Inject
    private MailServer server;

    @Transactional
    public MailOverview latest() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return new MailOverview(server.isConfigured(), outbox.waiting(), outbox.latest(SHOWN));
    }

    /** The latest in one state. */
    @Transactional
    public List<KeptLetter> latest(MailState state) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return outbox.latest(state, SHOWN);
    }
}
