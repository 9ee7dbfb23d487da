package gridborne.portal.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.tenants.people.PersonId;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.warnings.DueWarning;
import gridborne.tenants.warnings.WarningHook;
import gridborne.tenants.warnings.WarningHooks;
import gridborne.tenants.warnings.WarningMessages;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tells people's webhooks of their warnings, outside of any transaction and at least once; each on
 * a thread of its own, since a silent one keeps nobody waiting. The same pauses as for gateways.
 */
@ApplicationScoped
public class WarningTellings {

    private static final int MOST_AT_ONCE = 16;

    @Inject
    private CurrentTenant current;

    @Inject
    private WarningMessages messages;

    @Inject
    private WarningHooks hooks;

    @Inject
    private WebhookCall call;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService executor;

    /** Returns at once. Those for whom there is no room are due with the next nudge, too. */
    public void begin(Tenant tenant) {
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            Optional<DueWarning> due = messages.take();
            if (due.isEmpty()) {
                return;
            }
            executor.execute(() -> current.within(tenant.id(), () -> tell(due.get())));
        }
    }

    /** Asks the way now; where the message arrives, the webhook is told again from now on. */
    public Telling test(PersonId person, WarningHook hook) {
        Telling telling = post(hook.address(), WarningMessage.test(current.tenant().slug(),
                clock.instant()).json(), hooks.secretOf(person).orElseThrow());
        if (telling instanceof Telling.NotTaken not) {
            hooks.failed(person, not.reason(), false);
        } else {
            hooks.took(person);
        }
        return telling;
    }

    private void tell(DueWarning due) {
        if (post(due.address(), due.body(), due.secret()) instanceof Telling.NotTaken not) {
            Optional<Duration> pause = BackOff.after(due.attempts() + 1);
            pause.ifPresent(wait -> messages.notYet(due, wait));
            hooks.failed(due.person(), not.reason(), pause.isEmpty());
        } else {
            messages.told(due);
            hooks.took(due.person());
        }
    }

    private Telling post(String address, String body, String secret) {
        return call.post(address, body.getBytes(UTF_8), List.of(secret));
    }
}
