package gridborne.portal.boundary;

import gridborne.payment.ApprovalResult;
import gridborne.payment.ApprovalResult.Decided;
import gridborne.payment.CashOutId;
import gridborne.payment.CashOuts;
import gridborne.payment.PersonReference;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The second pair of eyes on a cash-out above the limit (S7.5). */
@ApplicationScoped
public class DecideCashOut {

    @Inject
    private Permission permission;

    @Inject
    private CashOuts cashOuts;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditLog audit;

    @Transactional
    public Optional<ApprovalResult> approve(CashOutId id) {
        Person person = permission.anyOf(Role.ADMIN);
        return recorded("approve cash-out", id, "", cashOuts.approve(id,
                new PersonReference(person.id().value()), actor.cause("approve cash-out")));
    }

    @Transactional
    public Optional<ApprovalResult> reject(CashOutId id, String reason) {
        permission.anyOf(Role.ADMIN);
        return recorded("reject cash-out", id, reason,
                cashOuts.reject(id, reason, actor.cause("reject cash-out")));
    }

    private Optional<ApprovalResult> recorded(String action, CashOutId id, String detail,
                                              Optional<ApprovalResult> result) {
        if (result.filter(Decided.class::isInstance).isPresent()) {
            audit.record(action, "cash-out " + id, detail);
        }
        return result;
    }
}
