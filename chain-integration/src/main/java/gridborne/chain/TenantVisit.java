package gridborne.chain;

import gridborne.chain.agreement.AgreementsVisit;
import gridborne.chain.database.Transactions;
import gridborne.chain.deployment.AgreementsDeployment;
import gridborne.chain.deployment.Factory;
import gridborne.chain.deployment.WantedContract;
import gridborne.chain.journal.ChainJournal;
import gridborne.chain.node.Address;
import gridborne.chain.node.Block;
import gridborne.chain.node.Node;
import gridborne.chain.projection.BookTables;
import gridborne.chain.projection.Projection;
import gridborne.chain.sender.Sender;
import gridborne.grid.Genesis;
import gridborne.grid.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What is done for the current tenant each round: follow its contract, then send to it, or make it.
 */
@Dependent
public class TenantVisit {

    /** A tenant that has much to catch up with leaves room for the others. */
    private static final int MOST_STEPS = 10;

    private final WantedContract wanted;
    private final ChainJournal journal;
    private final BookTables book;
    private final Projection projection;
    private final Sender sender;
    private final GridMaking making;
    private final AgreementsDeployment agreements;
    private final AgreementsVisit agreementsVisit;
    private final Node node;
    private final Transactions transactions;

    @Inject
    public TenantVisit(WantedContract wanted, ChainJournal journal, BookTables book,
                       Projection projection, Sender sender, GridMaking making,
                       AgreementsDeployment agreements, AgreementsVisit agreementsVisit,
                       Node node, Transactions transactions) {
        this.wanted = wanted;
        this.journal = journal;
        this.book = book;
        this.projection = projection;
        this.sender = sender;
        this.making = making;
        this.agreements = agreements;
        this.agreementsVisit = agreementsVisit;
        this.node = node;
        this.transactions = transactions;
    }

    /** Whether nothing is left to be done until the chain has another head. */
    public boolean visit(TenantId tenant, Block head, Supplier<Optional<Factory>> factory) {
        Optional<Genesis> genesis = transactions.run(wanted::genesis);
        if (genesis.isEmpty()) {
            return false;
        }
        Optional<Address> contract = transactions.run(book::contract);
        boolean followed = contract.isPresent() && follow(contract.get(), head);
        if (contract.isEmpty() || !node.hasCode(contract.get(), head)) {
            factory.get().ifPresent(known -> making.make(tenant, genesis.get(), known, head));
            return false;
        }
        boolean made = agreements.make(tenant, factory, head);
        boolean sent = send(tenant, contract.get(), head);
        // After the operations: both count nonces of one key.
        boolean told = !made || agreementsVisit.visit(tenant, head);
        return !sent && followed && made && told;
    }

    /** Whether the head is reached. */
    private boolean follow(Address contract, Block head) {
        int steps = 0;
        while (projection.follow(contract, head)) {
            steps++;
            if (steps == MOST_STEPS) {
                return false;
            }
        }
        return true;
    }

    /** Whether there was something to send, or to wait for. */
    private boolean send(TenantId tenant, Address contract, Block head) {
        transactions.run(journal::requireComplete);
        boolean open = transactions.run(journal::open) > 0;
        if (open) {
            sender.send(tenant, contract, head);
        }
        return open;
    }
}
