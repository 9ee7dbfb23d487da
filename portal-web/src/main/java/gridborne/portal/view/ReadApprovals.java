package gridborne.portal.view;

import gridborne.payment.CashOut;
import gridborne.portal.boundary.ReadCashOuts;
import gridborne.tenants.people.People;
import gridborne.tenants.people.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Boundary of the cash-outs that wait for a second pair of eyes. */
@ApplicationScoped
public class ReadApprovals {

    @Inject
    private ReadCashOuts cashOuts;

    @Inject
    private People people;

    @Transactional
    public List<ApprovalRow> awaiting() {
        return cashOuts.awaitingApproval().stream().map(this::row).toList();
    }

    private ApprovalRow row(CashOut cashOut) {
        return new ApprovalRow(cashOut, people.ownerOf(cashOut.account()).map(Person::name)
                .orElse(cashOut.account().toString()));
    }
}
