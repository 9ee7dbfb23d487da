package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.grid.Operation;
import gridborne.money.Coins;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Sends coins from the caller's own account to another one. */
@ApplicationScoped
public class TransferCoins {

    @Inject
    private Permission permission;

    @Inject
    private Accounts accounts;

    @Inject
    private Purse purse;

    @Transactional
    public SpendResult transfer(AccountRef to, Coins coins) {
        Optional<AccountNumber> own = permission
                .anyOf(Role.RESIDENT, Role.PRODUCER, Role.TREASURER).account();
        Optional<AccountNumber> other = accounts.of(to);
        if (own.isEmpty()) {
            return new SpendResult.NoOwnAccount();
        }
        // First what is one's own: else a transfer that cannot be would tell who is here.
        return purse.tooFew(own.get(), coins).orElseGet(() -> other
                .map(account -> transfer(own.get(), account, coins))
                .orElseGet(() -> new SpendResult.NoSuchAccount(to)));
    }

    private SpendResult transfer(AccountNumber from, AccountNumber to, Coins coins) {
        if (from.equals(to)) {
            return new SpendResult.OwnAccount();
        }
        return purse.spend(new Operation.Transfer(from, to, coins), "transfer to account " + to,
                coins);
    }
}
