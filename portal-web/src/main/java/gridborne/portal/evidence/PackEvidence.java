package gridborne.portal.evidence;

import gridborne.energy.Hour;
import gridborne.evidence.EvidenceTable;
import gridborne.grid.Book;
import gridborne.grid.BookHead;
import gridborne.portal.boundary.ReadAudit;
import gridborne.tenants.audit.AuditVerdict;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Packs the evidence of a span for whoever may read the audit log. Each table is read in a
 * transaction of its own and written at once: a long span takes time, not memory.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class PackEvidence {

    @Inject
    private ReadAudit audit;

    @Inject
    private Instance<EvidenceTable> tables;

    @Inject
    private CurrentTenant current;

    @Inject
    private Book book;

    @Inject
    private Clock clock;

    /** Asked before the first byte is sent: who may not read is told so. */
    public AuditVerdict permitted() {
        return audit.verify();
    }

    public void pack(Hour first, Hour last, OutputStream out) {
        AuditVerdict verdict = permitted();
        try (Pack pack = new Pack(out)) {
            pack.resource("README.txt");
            pack.resource("Verify.java");
            pack.table(new About(first, last, verdict), first.start(), last.end());
            tables.stream().sorted(Comparator.comparing(EvidenceTable::name))
                    .forEach(table -> pack.table(table, first.start(), last.end()));
        }
    }

    /** Whose pack it is, and of what. */
    private final class About implements EvidenceTable {

        private final Hour first;
        private final Hour last;
        private final AuditVerdict verdict;

        private About(Hour first, Hour last, AuditVerdict verdict) {
            this.first = first;
            this.last = last;
            this.verdict = verdict;
        }

        @Override
        public String name() {
            return "pack";
        }

        @Override
        public List<String> columns() {
            return List.of("what", "value");
        }

        @Override
        public void rows(Instant from, Instant until, Consumer<List<?>> sink) {
            Tenant tenant = current.tenant();
            sink.accept(List.of("format", 1));
            sink.accept(List.of("utility", tenant.slug()));
            sink.accept(List.of("made_at", clock.instant()));
            sink.accept(List.of("first_hour", first.number()));
            sink.accept(List.of("last_hour", last.number()));
            sink.accept(List.of("audit_entries", verdict.entries()));
            sink.accept(List.of("audit_hash", verdict.hash()));
            Optional<BookHead> head = book.head();
            head.ifPresent(known -> {
                sink.accept(List.of("chain_id", known.contract().chainId()));
                sink.accept(List.of("contract", known.contract().address()));
                sink.accept(List.of("block", known.block()));
            });
        }
    }
}
