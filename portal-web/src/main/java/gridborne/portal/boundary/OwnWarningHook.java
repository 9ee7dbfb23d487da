package gridborne.portal.boundary;

import gridborne.portal.push.Telling;
import gridborne.portal.push.WarningTellings;
import gridborne.portal.push.WebhookAddresses;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.people.Person;
import gridborne.tenants.warnings.WarningHook;
import gridborne.tenants.warnings.WarningHooks;
import gridborne.tenants.warnings.WarningMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * The caller's webhook for warnings (S6.4). Names are asked for and messages sent outside of any
 * transaction: both may take their time.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class OwnWarningHook {

    /** What came of setting one. */
    public sealed interface Result {

        /** {@code secret}: what signs its messages, told once. */
        record Set(String secret) implements Result {
        }

        /** Where nothing may be sent to. */
        record Refused(String objection) implements Result {
        }
    }

    @Inject
    private Permission permission;

    @Inject
    private WebhookAddresses addresses;

    @Inject
    private WarningHooks hooks;

    @Inject
    private WarningMessages messages;

    @Inject
    private WarningTellings tellings;

    @Inject
    private Changes changes;

    public Optional<WarningHook> read() {
        return hooks.of(permission.person().id());
    }

    /** How many messages wait, mostly for the end of quiet hours. */
    public long waiting() {
        return messages.waiting(permission.person().id());
    }

    public Result set(String address) {
        Person person = permission.person();
        return addresses.objection(address).<Result>map(Result.Refused::new)
                .orElseGet(() -> new Result.Set(changes.set(person, address)));
    }

    /** Sends a test and waits for the answer; nothing, where there is no webhook. */
    public Optional<Telling> test() {
        Person person = permission.person();
        return hooks.of(person.id()).map(hook -> tellings.test(person.id(), hook));
    }

    public boolean end() {
        return changes.end(permission.person());
    }

    /** Each with its entry; an address may say whose it is, so the log does not. */
    @ApplicationScoped
    @Transactional
    static class Changes {

        @Inject
        private WarningHooks hooks;

        @Inject
        private AuditLog audit;

        String set(Person person, String address) {
            audit.record("set webhook of warnings", "person " + person.id(), "a new secret");
            return hooks.set(person.id(), address);
        }

        boolean end(Person person) {
            boolean ended = hooks.end(person.id());
            if (ended) {
                audit.record("end webhook of warnings", "person " + person.id(), "");
            }
            return ended;
        }
    }
}
