package gridborne.portal.imports;

import gridborne.portal.boundary.Staff;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.imports.ImportId;
import gridborne.tenants.imports.Imports;
import gridborne.tenants.imports.KeptImport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Taking sheets over: at once, or kept after a dry run until somebody says so. */
@ApplicationScoped
public class ImportSheet {

    /** A kept sheet with what was found in it. */
    public record Kept(KeptImport kept, SheetReport report) {
    }

    @Inject
    private Staff staff;

    @Inject
    private TakeSheet sheets;

    @Inject
    private Imports imports;

    @Inject
    private CurrentActor actor;

    /** Changes nothing. */
    @Transactional
    public SheetReport dryRun(Sheet sheet) {
        staff.requireAdmin();
        return sheets.look(sheet);
    }

    /** All of it, or nothing where anything stands against it. */
    @Transactional
    public SheetReport now(Sheet sheet) {
        staff.requireAdmin();
        return sheets.take(sheet, rows -> { });
    }

    /** Keeps a sheet with what a dry run found. */
    @Transactional
    public ImportId keep(Sheet sheet) {
        staff.requireAdmin();
        SheetReport report = sheets.look(sheet);
        imports.forgetOld();
        byte[] file = report.isClean() ? sheet.bytes() : new byte[0];
        return imports.keep(file, ReportText.of(report));
    }

    @Transactional
    public Optional<Kept> kept(ImportId id) {
        staff.require();
        return imports.byId(id).map(kept -> new Kept(kept, ReportText.read(kept.report())));
    }

    /** False where nothing of that name waits, or something stands against it, or all is so. */
    @Transactional
    public boolean want(ImportId id) {
        staff.requireAdmin();
        return kept(id).map(Kept::report).filter(report -> report.isClean() && report.isNews())
                .isPresent() && imports.want(id);
    }

    /** Takes over the next that is wanted, in the name of whoever kept it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean next() {
        Optional<KeptImport> next = imports.nextWanted();
        next.ifPresent(this::take);
        return next.isPresent();
    }

    private void take(KeptImport kept) {
        try (CurrentActor.Stay stay = actor.enter(kept.actor())) {
            SheetReport report = sheets.take(new Sheet(imports.file(kept.id())),
                    rows -> imports.progress(kept.id(), rows));
            if (report.isClean()) {
                imports.done(kept.id(), ReportText.of(report));
            } else {
                imports.putBack(kept.id(), ReportText.of(report));
            }
        }
    }
}
