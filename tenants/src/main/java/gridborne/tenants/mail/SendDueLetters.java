package gridborne.tenants.mail;

import gridborne.mail.Retries;
import gridborne.tenants.look.Looks;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.net.URI;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The postman's round at one tenant. Letters are handed over outside of any transaction. */
@ApplicationScoped
public class SendDueLetters {

    private static final Logger LOG = Logger.getLogger(SendDueLetters.class.getName());
    private static final int LETTERS_A_ROUND = 50;
    private static final String PLATFORM = "Gridborne";

    @Inject
    private DueLetters due;

    @Inject
    private MailServer server;

    @Inject
    private CurrentTenant currentTenant;

    @Inject
    private TenantHosts hosts;

    @Inject
    private Looks looks;

    /** The platform writes, too: to those who want to found a utility. */
    private Letterhead head() {
        if (currentTenant.isPlatform()) {
            return new Letterhead(PLATFORM, URI.create(hosts.platformUrl()));
        }
        Tenant tenant = currentTenant.tenant();
        return new Letterhead(tenant.name(), URI.create(hosts.urlOf(tenant)),
                looks.current().accent(), looks.logo());
    }

    private String sender() {
        return currentTenant.isPlatform() ? PLATFORM : currentTenant.tenant().slug();
    }

    @Transactional(Transactional.TxType.NEVER)
    public void send() {
        if (!server.isConfigured()) {
            return;
        }
        for (int i = 0; i < LETTERS_A_ROUND; i++) {
            Optional<QueuedLetter> taken = due.take();
            if (taken.isEmpty() || !send(taken.get())) {
                return;
            }
        }
    }

    /** False if the server does not answer, so that this round need not go on. */
    private boolean send(QueuedLetter taken) {
        SendResult result = server.send(taken, head());
        if (result instanceof SendResult.Sent) {
            due.sent(taken.id());
        } else if (result instanceof SendResult.Refused refused) {
            giveUp(taken, refused.reason());
        } else if (result instanceof SendResult.Later later) {
            tryLater(taken, later.reason());
            return !later.serverSilent();
        }
        return true;
    }

    private void tryLater(QueuedLetter taken, String reason) {
        if (Retries.pauseAfter(taken.tries()).isPresent()) {
            due.notYet(taken.id(), reason);
            LOG.fine(() -> sender() + ": letter " + taken.id() + " later, " + reason);
        } else {
            giveUp(taken, reason);
        }
    }

    private void giveUp(QueuedLetter taken, String reason) {
        due.givenUp(taken.id(), reason);
        LOG.log(Level.WARNING, "{0}: letter {1} ({2}) was given up after {3} tries: {4}",
                new Object[] {sender(), taken.id(), taken.letter().cause(), taken.tries(),
                    reason});
    }
}
