package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.money.Coins;
import gridborne.payment.CashOutRequest;
import gridborne.payment.CashOutResult;
import gridborne.payment.CashOutResult.Accepted;
import gridborne.payment.CashOuts;
import gridborne.payment.PersonReference;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Turns a producer's own coins into money (S7.5). */
@ApplicationScoped
public class CashOutCoins {

    @Inject
    private Permission permission;

    @Inject
    private CashOuts cashOuts;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditLog audit;

    /** Nothing, where the producer has no account on the chain. */
    @Transactional
    public Optional<CashOutResult> request(Coins coins) {
        Person person = permission.anyOf(Role.PRODUCER);
        return person.account().map(account -> request(person, account, coins));
    }

    private CashOutResult request(Person person, AccountNumber account, Coins coins) {
        CashOutResult result = cashOuts.request(new CashOutRequest(account,
                new PersonReference(person.id().value()), coins, actor.cause("cash-out")));
        if (result instanceof Accepted accepted) {
            audit.record("cash out", "cash-out " + accepted.cashOut().id(),
                    coins + " for " + accepted.cashOut().money());
        }
        return result;
    }
}
