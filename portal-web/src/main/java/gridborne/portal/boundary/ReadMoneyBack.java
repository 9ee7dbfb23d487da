package gridborne.portal.boundary;

import gridborne.payment.Debt;
import gridborne.payment.Dispute;
import gridborne.payment.MoneyBack;
import gridborne.payment.OrderId;
import gridborne.payment.Refunds;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What went back to payers, for the utility's staff. */
@ApplicationScoped
@Transactional
public class ReadMoneyBack {

    private static final int MOST = 100;

    @Inject
    private Permission permission;

    @Inject
    private Refunds refunds;

    public Optional<MoneyBack> of(OrderId order) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return refunds.moneyBack(order);
    }

    /** Accounts that owe coins, the latest first. */
    public List<Debt> debts() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return refunds.debts(MOST);
    }

    /** The newest first. */
    public List<Dispute> disputes() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return refunds.disputes(MOST);
    }
}
