package gridborne.tenants.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.tenants.agreements.Document;
import gridborne.tenants.database.Sealed;
import gridborne.tenants.database.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The documents of a utility's agreements, as they were uploaded: the chain keeps their hashes
 * only, and with the utility the portal's copies go.
 */
@ApplicationScoped
class OpenedDocuments {

    private static final String KEPT = " from tenant_document where sealed is not null";

    @Inject
    private Sealed sealed;

    /** One after the other: each is read and opened whole. */
    void add(Archive archive, Snapshot.Moment moment) throws SQLException, IOException {
        for (String hash : moment.rows("select hash" + KEPT + " order by hash",
                row -> row.getString("hash"))) {
            for (Document document : moment.rows("select sealed_name, sealed" + KEPT
                    + " and hash = ?", this::opened, hash)) {
                archive.add(hash, document);
            }
        }
    }

    private Document opened(ResultSet row) throws SQLException {
        return new Document(new String(sealed.open(row.getBytes("sealed_name")), UTF_8),
                sealed.open(row.getBytes("sealed")));
    }
}
