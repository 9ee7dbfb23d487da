package gridborne.portal.rest;

import gridborne.tenants.handover.Export;
import java.time.Instant;
import java.util.Optional;

/**
 * Everything of a utility as one file.
 *
 * @param tablesDone how far it is
 * @param sha256 of the encrypted file
 * @param reason what stopped the last try; empty if nothing did
 */
public record ExportAnswer(String id, String state, Instant askedAt, Integer tablesDone,
                           Integer tablesAll, Optional<Instant> readyAt,
                           Optional<Instant> expiresAt, Long bytes, Optional<String> sha256,
                           String reason) {

    static ExportAnswer of(Export export) {
        return new ExportAnswer(export.id().toString(), export.state().name(), export.askedAt(),
                export.tablesDone(), export.tablesAll(), export.readyAt(), export.expiresAt(),
                export.bytes(), export.sha256(), export.reason());
    }
}
