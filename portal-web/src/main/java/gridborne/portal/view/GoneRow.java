package gridborne.portal.view;

import gridborne.tenants.handover.Export;
import gridborne.tenants.handover.Tombstone;
import java.util.Optional;

/** A utility that went, and its file as long as that lies here. */
public record GoneRow(Tombstone gone, Optional<Export> file) {
}
