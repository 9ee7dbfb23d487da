package gridborne.portal.boundary;

import gridborne.reconciliation.Reconciliation;
import gridborne.reconciliation.Reconciliations;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Whether money and coins agree: asked by the admin, read by the auditor, too. */
@ApplicationScoped
public class CompareBooks {

    @Inject
    private Permission permission;

    @Inject
    private Reconciliations reconciliations;

    @Inject
    private CurrentActor actor;

    @Transactional(Transactional.TxType.NEVER)
    public Reconciliation compare() {
        permission.anyOf(Role.ADMIN);
        return reconciliations.run(actor.cause("comparison of money and coins"));
    }

    /** The newest first. */
    @Transactional
    public List<Reconciliation> newest(int limit) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return reconciliations.newest(limit);
    }

    @Transactional
    public Optional<Reconciliation> byId(String id) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return reconciliations.find(id);
    }
}
