package gridborne.tenants.audit;

import gridborne.evidence.EvidenceTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** The whole audit log: a chain of hashes can be followed from its beginning only. */
@ApplicationScoped
@Transactional
public class AuditEvidence implements EvidenceTable {

    @Inject
    private AuditLog audit;

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public List<String> columns() {
        return List.of("number", "at", "actor", "action", "subject", "detail", "hash");
    }

    @Override
    public void rows(Instant from, Instant until, Consumer<List<?>> sink) {
        List<SealedEntry> page = audit.after(0);
        while (!page.isEmpty()) {
            page.forEach(sealed -> sink.accept(row(sealed)));
            page = audit.after(page.get(page.size() - 1).entry().number());
        }
    }

    private static List<?> row(SealedEntry sealed) {
        AuditEntry entry = sealed.entry();
        return List.of(entry.number(), entry.at(), entry.actor(), entry.action(),
                entry.subject(), entry.detail(), sealed.hash());
    }
}
