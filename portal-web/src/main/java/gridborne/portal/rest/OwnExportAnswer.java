package gridborne.portal.rest;

import gridborne.tenants.handover.Export;
import java.time.Instant;

/**
 * A file of everything of this utility.
 *
 * @param phrase the words that open the encrypted copy that operators carry
 */
public record OwnExportAnswer(String id, Instant readyAt, Instant expiresAt, String sha256,
                              String phrase) {

    static OwnExportAnswer of(Export ready, String phrase) {
        return new OwnExportAnswer(ready.id().toString(), ready.readyAt().orElseThrow(),
                ready.expiresAt().orElseThrow(), ready.sha256().orElseThrow(), phrase);
    }
}
