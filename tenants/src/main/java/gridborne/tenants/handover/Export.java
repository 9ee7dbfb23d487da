package gridborne.tenants.handover;

import gridborne.grid.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * An export of a utility.
 *
 * @param sha256 of the encrypted file
 * @param fingerprint what the rows came to
 * @param reason what stopped the last try; empty if nothing did
 */
public record Export(ExportId id, TenantId utility, Instant askedAt, ExportState state,
                     int tablesDone, int tablesAll, Optional<Instant> readyAt,
                     Optional<Instant> expiresAt, long bytes, Optional<String> sha256,
                     Optional<String> fingerprint, String reason) {

    public boolean ready() {
        return state == ExportState.READY;
    }

    public boolean underWay() {
        return state == ExportState.WANTED;
    }
}
