package gridborne.tenants.agreements;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.agreement.DocumentHash;
import gridborne.tenants.database.Sealed;
import gridborne.tenants.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** The documents of the current tenant's agreements, encrypted at rest (S8.2). */
@ApplicationScoped
@Transactional
public class Documents {

    @Inject
    private Sql sql;

    @Inject
    private Sealed sealed;

    @Inject
    private Clock clock;

    /** The same file twice is one document, under its first name. */
    public DocumentHash keep(Document document) {
        DocumentHash hash = document.hash();
        sql.change("""
                insert into tenant_document (hash, sealed_name, sealed, kept)
                values (?, ?, ?, ?) on conflict (tenant_id, hash) do update
                    set sealed_name = excluded.sealed_name, sealed = excluded.sealed
                    where tenant_document.sealed is null""", hash.hex(),
                sealed.seal(document.name().getBytes(UTF_8)), sealed.seal(document.content()),
                clock.instant());
        return hash;
    }

    /** Nothing where it was forgotten with the person it named. */
    public Optional<Document> byHash(DocumentHash hash) {
        return sql.row("select sealed_name, sealed from tenant_document"
                        + " where hash = ? and sealed is not null",
                row -> new Document(new String(sealed.open(row.getBytes("sealed_name")), UTF_8),
                        sealed.open(row.getBytes("sealed"))), hash.hex());
    }
}
