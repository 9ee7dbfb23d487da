package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.payment.CashOut;
import gridborne.payment.CashOutId;
import gridborne.payment.CashOutTerms;
import gridborne.payment.CashOuts;
import gridborne.payment.Earnings;
import gridborne.payment.PayoutAccounts;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Cash-outs: one's own, and all of them for the utility's staff. */
@ApplicationScoped
public class ReadCashOuts {

    private static final int MOST = 200;

    @Inject
    private Permission permission;

    @Inject
    private CashOuts cashOuts;

    @Inject
    private PayoutAccounts accounts;

    /** Absent and foreign look the same (S10.3). */
    @Transactional
    public Optional<CashOut> byId(CashOutId id) {
        Person person = permission.person();
        return cashOuts.byId(id).filter(cashOut -> isStaff(person)
                || person.account().filter(cashOut.account()::equals).isPresent());
    }

    @Transactional
    public List<CashOut> mine() {
        return permission.anyOf(Role.PRODUCER).account()
                .map(account -> cashOuts.of(account, MOST)).orElse(List.of());
    }

    /** Everybody's for the staff, else one's own. */
    @Transactional
    public List<CashOut> visible() {
        Person person = permission.anyOf(Role.PRODUCER, Role.ADMIN, Role.AUDITOR);
        return isStaff(person) ? cashOuts.all(MOST) : mine();
    }

    @Transactional
    public List<CashOut> awaitingApproval() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return cashOuts.awaitingApproval();
    }

    /** Nothing, where the producer has no account on the chain. */
    @Transactional
    public Optional<ProducerOverview> overview() {
        return permission.anyOf(Role.PRODUCER).account().map(this::overview);
    }

    private ProducerOverview overview(AccountNumber account) {
        Earnings earnings = cashOuts.earnings(account);
        return new ProducerOverview(earnings, cashOuts.terms(), accounts.state(account));
    }

    @Transactional
    public CashOutTerms terms() {
        permission.person();
        return cashOuts.terms();
    }

    private static boolean isStaff(Person person) {
        return person.is(Role.ADMIN) || person.is(Role.AUDITOR);
    }
}
