package gridborne.tenants.laws;

import gridborne.laws.Law;
import gridborne.laws.Verdict;
import gridborne.tenants.audit.AuditLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.util.List;
import java.util.OptionalLong;

/** Each audit row's hash covers the one before it (S10.5, I5). */
@ApplicationScoped
public class TheAuditLogIsOneChain implements Law {

    @Inject
    private AuditLog audit;

    @Override
    public String number() {
        return "I5";
    }

    @Override
    public String sentence() {
        return "The audit log is one chain from its first row to its last.";
    }

    @Override
    public Verdict verdict() {
        OptionalLong broken = audit.firstBroken();
        return Verdict.of("all rows of the audit log", broken.isEmpty() ? List.of()
                : List.of("Row " + broken.getAsLong() + " does not fit the chain."));
    }
}
