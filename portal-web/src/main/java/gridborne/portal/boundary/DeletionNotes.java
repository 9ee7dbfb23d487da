package gridborne.portal.boundary;

import gridborne.grid.TenantId;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.handover.Deletions;
import gridborne.tenants.handover.ExportId;
import gridborne.tenants.handover.Exports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Handing a utility over and deleting it, each with its entry in the platform's log. */
@ApplicationScoped
@Transactional
class DeletionNotes {

    @Inject
    private Deletions deletions;

    @Inject
    private Exports exports;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditLog audit;

    /** In the utility: its people may know that somebody takes everything along. */
    void tellOfExport(TenantId utility) {
        audit.record("export utility", "tenant " + utility, "by an operator, encrypted");
    }

    ExportId export(TenantId utility, String slug) {
        ExportId id = exports.ask(utility, actor.name());
        audit.record("export utility", "tenant " + utility, slug + ": export " + id);
        return id;
    }

    void ask(TenantId utility, String slug) {
        deletions.ask(utility, actor.name());
        audit.record("ask to delete utility", "tenant " + utility, slug);
    }

    boolean withdraw(TenantId utility, String slug) {
        boolean withdrawn = deletions.withdraw(utility);
        if (withdrawn) {
            audit.record("keep utility", "tenant " + utility, slug);
        }
        return withdrawn;
    }

    long confirm(TenantId utility, String slug) {
        long rows = deletions.confirm(utility, actor.name());
        audit.record("delete utility", "tenant " + utility, slug + ": " + rows + " rows");
        return rows;
    }
}
