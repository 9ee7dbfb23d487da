package gridborne.tenants.handover;

import gridborne.tenants.database.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Makes the exports that are wanted, within the platform: streamed, whatever their size. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class MakeExports {

    private static final Logger LOG = Logger.getLogger(MakeExports.class.getName());

    @Inject
    private Exports exports;

    @Inject
    private Rows rows;

    @Inject
    private OpenedDocuments documents;

    @Inject
    private Clock clock;

    /** One at a time; the next has the next turn. */
    public void round() {
        exports.forgetOld();
        exports.take().ifPresent(this::make);
    }

    /** The future is completed on this very thread; it is here to hold whatever goes wrong. */
    private void make(Exports.Work work) {
        CompletableFuture.runAsync(() -> rows.at(work.utility(),
                moment -> write(work, moment)), Runnable::run).exceptionally(trouble -> {
                    LOG.log(Level.WARNING, trouble, () -> "Export " + work.id()
                            + " was not made; it is tried again, three times in all.");
                    exports.stopped(work.id(), String.valueOf(trouble.getCause()));
                    return null;
                }).join();
    }

    private void write(Exports.Work work, Snapshot.Moment moment) throws SQLException {
        List<ExportedTable> tables = rows.tables(moment);
        Pieces pieces = new Pieces((number, content) -> exports.add(work.id(), number, content));
        try (OutputStream sealed = SealedFile.to(pieces, work.phrase());
                Archive archive = new Archive(sealed, clock.instant())) {
            for (int i = 0; i < tables.size(); i++) {
                exports.progress(work.id(), i, tables.size());
                archive.add(tables.get(i), moment);
            }
            documents.add(archive, moment);
            archive.finish(moment, work.utility());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        exports.progress(work.id(), tables.size(), tables.size());
        exports.ready(work.id(), pieces, rows.fingerprint(moment, tables));
    }
}
