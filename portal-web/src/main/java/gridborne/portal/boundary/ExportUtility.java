package gridborne.portal.boundary;

import gridborne.grid.TenantId;
import gridborne.tenants.handover.Export;
import gridborne.tenants.handover.ExportId;
import gridborne.tenants.handover.Exports;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Everything of a utility as one file. An operator has it made and may carry it; its words are for
 * the utility's admins, who may also have it opened at their own host.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class ExportUtility {

    @Inject
    private Permission permission;

    @Inject
    private CurrentTenant current;

    @Inject
    private Tenants tenants;

    @Inject
    private Exports exports;

    @Inject
    private DeletionNotes notes;

    /** For operators. The one on its way already, if there is one. */
    public Optional<Export> ask(String slug) {
        permission.anyOf(Role.OPERATOR);
        Optional<TenantId> utility = tenants.bySlug(slug).map(Tenant::id);
        utility.ifPresent(id -> current.within(id, () -> notes.tellOfExport(id)));
        return utility.map(id -> current.within(TenantId.PLATFORM,
                () -> exports.one(id, notes.export(id, slug)).orElseThrow()));
    }

    /** For operators, the latest first, also when the utility is gone; nothing of an unknown. */
    public Optional<List<Export>> of(String slug) {
        permission.anyOf(Role.OPERATOR);
        return tenants.numberOf(slug).map(id -> current.within(TenantId.PLATFORM,
                () -> exports.of(id)));
    }

    /** For operators: one that can be had. */
    public Optional<Export> ready(String slug, ExportId id) {
        return of(slug).stream().flatMap(List::stream).filter(Export::ready)
                .filter(one -> one.id().equals(id)).findFirst();
    }

    /** For the utility's own admins, at their host. */
    public List<Export> own() {
        permission.anyOf(Role.ADMIN);
        TenantId own = current.id();
        return current.within(TenantId.PLATFORM, () -> exports.of(own));
    }

    /** For the utility's own admins. */
    public Optional<Export> ownReady(ExportId id) {
        return own().stream().filter(Export::ready).filter(one -> one.id().equals(id))
                .findFirst();
    }

    /** What opens the file that an operator carries. */
    public String phrase(Export own) {
        permission.anyOf(Role.ADMIN);
        return current.within(TenantId.PLATFORM, () -> exports.phrase(own.id()));
    }
}
