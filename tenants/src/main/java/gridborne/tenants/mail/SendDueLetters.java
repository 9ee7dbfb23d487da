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
        Tenant tenant = currentTenant.tenant();
        SendResult result = server.send(taken, new Letterhead(tenant.name(),
                URI.create(hosts.urlOf(tenant)), looks.current().accent(), looks.logo()));
        if (result instanceof SendResult.Sent) {
            due.sent(taken.id());
        } else if (result instanceof SendResult.Refused refused) {
            giveUp(tenant, taken, refused.reason());
        } else if (result instanceof SendResult.Later later) {
            tryLater(tenant, taken, later.reason());
            return !later.serverSilent();
        }
        return true;
    }

    private void tryLater(Tenant tenant, QueuedLetter taken, String reason) {
        if (Retries.pauseAfter(taken.tries()).isPresent()) {
            due.notYet(taken.id(), reason);
            LOG.fine(() -> tenant.slug() + ": letter " + taken.id() + " later, " + reason);
        } else {
            giveUp(tenant, taken, reason);
        }
    }

    private void giveUp(Tenant tenant, QueuedLetter taken, String reason) {
        due.givenUp(taken.id(), reason);
        LOG.log(Level.WARNING, "{0}: letter {1} ({2}) was given up after {3} tries: {4}",
                new Object[] {tenant.slug(), taken.id(), taken.letter().cause(), taken.tries(),
                    reason});
    }
}
