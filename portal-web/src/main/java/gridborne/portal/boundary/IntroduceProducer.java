package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.payment.OnboardingResult;
import gridborne.payment.PayoutAccountState;
import gridborne.payment.PayoutAccounts;
import gridborne.tenants.people.Role;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.util.Optional;

/** Introduces a producer to Stripe: on Stripe's pages, once, and back to the earnings (S7.5). */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class IntroduceProducer {

    @Inject
    private Permission permission;

    @Inject
    private PayoutAccounts accounts;

    @Inject
    private AuditTrail trail;

    @Inject
    private CurrentTenant current;

    @Inject
    private TenantHosts hosts;

    /** Nothing, where the producer has no account on the chain. */
    public Optional<OnboardingResult> begin() {
        URI back = URI.create(hosts.urlOf(current.tenant()) + "/earnings");
        return permission.anyOf(Role.PRODUCER).account()
                .map(account -> introduced(account, back));
    }

    private OnboardingResult introduced(AccountNumber account, URI back) {
        OnboardingResult result = accounts.introduce(account, back);
        if (result instanceof OnboardingResult.GoThere) {
            trail.record("introduce producer to Stripe", "account " + account, "on Stripe’s pages");
        }
        return result;
    }

    /** Asks Stripe, if it may have news. */
    public PayoutAccountState look() {
        return permission.anyOf(Role.PRODUCER).account().map(accounts::look)
                .orElse(PayoutAccountState.NONE);
    }
}
