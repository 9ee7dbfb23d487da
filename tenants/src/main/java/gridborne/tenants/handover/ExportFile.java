package gridborne.tenants.handover;

import gridborne.grid.TenantId;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** A ready export on its way out: as it lies here, or opened. */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class ExportFile {

    @Inject
    private Exports exports;

    @Inject
    private CurrentTenant current;

    /** Encrypted, for whoever carries it. */
    public void sealed(ExportId id, OutputStream out) throws IOException {
        try (InputStream file = new Stored(number -> piece(id, number))) {
            file.transferTo(out);
        }
    }

    /** As a ZIP, for those whose it is. */
    public void open(ExportId id, OutputStream out) throws IOException {
        String phrase = current.within(TenantId.PLATFORM, () -> exports.phrase(id));
        try (InputStream file = SealedFile.from(new Stored(number -> piece(id, number)), phrase)) {
            file.transferTo(out);
        }
    }

    private Optional<byte[]> piece(ExportId id, int number) {
        return current.within(TenantId.PLATFORM, () -> exports.piece(id, number));
    }
}
