package gridborne.portal.page;

import gridborne.payment.ApprovalResult;
import gridborne.payment.ApprovalResult.Decided;
import gridborne.payment.CashOutId;
import gridborne.portal.boundary.DecideCashOut;
import gridborne.portal.view.ApprovalRow;
import gridborne.portal.view.CashOutRefusals;
import gridborne.portal.view.ReadApprovals;
import gridborne.portal.view.Sentence;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Cash-outs above the limit, to be allowed or not. */
@Named
@RequestScoped
public class ApprovalsPage {

    private static final int LONGEST_REASON = 300;

    @Inject
    private ReadApprovals approvals;

    @Inject
    private DecideCashOut decide;

    private List<ApprovalRow> rows;
    private Sentence problem;

    boolean approve(CashOutId id) {
        return remember(decide.approve(id));
    }

    boolean reject(CashOutId id, String reason) {
        String given = reason.strip();
        if (given.isEmpty() || given.length() > LONGEST_REASON) {
            problem = Sentence.of("approvals.reasonMissing");
            return false;
        }
        return remember(decide.reject(id, given));
    }

    private boolean remember(Optional<ApprovalResult> result) {
        result.filter(one -> !(one instanceof Decided))
                .ifPresent(refusal -> problem = CashOutRefusals.of(refusal));
        return problem == null;
    }

    public List<ApprovalRow> getRows() {
        if (rows == null) {
            rows = approvals.awaiting();
        }
        return rows;
    }

    public Sentence getProblem() {
        return problem;
    }
}
