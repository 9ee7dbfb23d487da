package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.grid.Journal;
import gridborne.grid.Operation;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.audit.CurrentActor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Spends from an account. What the projection has too little of is refused at once, for a friendly
 * word; two spends at once may both pass here, and the contract refuses the second.
 */
@ApplicationScoped
class Purse {

    @Inject
    private Book book;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private AuditLog audit;

    /** Nothing, if there are enough coins. */
    Optional<SpendResult> tooFew(AccountNumber account, Coins wanted) {
        Coins balance = book.balance(account).orElse(Coins.ZERO);
        return balance.compareTo(wanted) < 0
                ? Optional.of(new SpendResult.TooFewCoins(balance, wanted)) : Optional.empty();
    }

    SpendResult spend(Operation operation, String reason, Coins coins) {
        SequenceNumber sequence = journal.append(operation, actor.cause(reason));
        audit.record(reason, "operation " + sequence, coins.toString());
        return new SpendResult.OnItsWay(sequence);
    }
}
