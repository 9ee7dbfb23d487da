package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.tenants.people.People;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the accounts of many owners at once. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Owners {

    @Inject
    private People people;

    @Inject
    private Accounts accounts;

    /** Who does not exist is missing; who holds no coins has no account. */
    public Map<AccountRef, Optional<AccountNumber>> of(Collection<AccountRef> wanted) {
        List<String> logins = wanted.stream()
                .filter(AccountRef.OfPerson.class::isInstance)
                .map(owner -> ((AccountRef.OfPerson) owner).login()).toList();
        Map<AccountRef, Optional<AccountNumber>> found = new HashMap<>();
        people.accountsOf(logins).forEach((login, account) ->
                found.put(new AccountRef.OfPerson(login), account));
        wanted.stream().filter(AccountRef.Numbered.class::isInstance)
                .forEach(owner -> accounts.of(owner).ifPresent(account ->
                        found.put(owner, Optional.of(account))));
        return found;
    }
}
