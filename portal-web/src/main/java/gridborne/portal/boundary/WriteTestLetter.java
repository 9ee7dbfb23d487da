package gridborne.portal.boundary;

import gridborne.mail.MailAddress;
import gridborne.portal.view.CoinName;
import gridborne.portal.view.Words;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.mail.Letter;
import gridborne.tenants.mail.Outbox;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Lets an admin see whether letters arrive. */
@ApplicationScoped
public class WriteTestLetter {

    @Inject
    private Permission permission;

    @Inject
    private CurrentTenant current;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Transactional
    public void to(MailAddress address) {
        permission.anyOf(Role.ADMIN);
        Tenant tenant = current.tenant();
        Words words = new Words(tenant.locale(), tenant.zone(),
                new CoinName(tenant.coinName()));
        String cause = "test:" + UUID.randomUUID();
        outbox.write(new Letter(cause, address, tenant.locale(), words.say("mail.test.subject"),
                List.of(words.say("mail.test.text", tenant.name())), Optional.empty()));
        audit.record("write test letter", cause, address.masked());
    }
}
