package gridborne.portal.timer;

import gridborne.grid.TenantId;
import gridborne.tenants.mail.SendDueLetters;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** The postman's round, on every node, by itself: a slow mail server holds up no hour. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class MailTimer {

    @Inject
    private Turns turns;

    @Inject
    private CurrentTenant current;

    @Inject
    private SendDueLetters letters;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void nudge() {
        turns.giveBusy(Work.MAIL, tenant -> current.within(tenant.id(), letters::send));
        turns.giveToPlatform("mail", () -> current.within(TenantId.PLATFORM, letters::send));
    }
}
