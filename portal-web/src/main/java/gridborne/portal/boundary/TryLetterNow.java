package gridborne.portal.boundary;

import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.mail.KeptLetter;
import gridborne.tenants.mail.MailId;
import gridborne.tenants.mail.Outbox;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Lets an admin who has mended what was wrong not wait for a letter's next try. */
@ApplicationScoped
public class TryLetterNow {

    /** What came of asking. */
    public enum Result {
        DUE,
        UNKNOWN,

        /** It is sent or given up, and nobody knows any more what it said. */
        ENDED
    }

    @Inject
    private Permission permission;

    @Inject
    private Outbox outbox;

    @Inject
    private AuditLog audit;

    @Transactional
    public Result tryNow(String id) {
        permission.anyOf(Role.ADMIN);
        Optional<KeptLetter> letter = MailId.parse(id).flatMap(outbox::find);
        if (letter.isEmpty()) {
            return Result.UNKNOWN;
        }
        if (!outbox.tryNow(letter.get().id())) {
            return Result.ENDED;
        }
        audit.record("try letter now", letter.get().cause(), id);
        return Result.DUE;
    }
}
