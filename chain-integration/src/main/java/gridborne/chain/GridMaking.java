package gridborne.chain;

import gridborne.chain.database.Transactions;
import gridborne.chain.deployment.Factory;
import gridborne.chain.deployment.GridDeployment;
import gridborne.chain.node.Address;
import gridborne.chain.node.Block;
import gridborne.chain.projection.BookTables;
import gridborne.chain.sender.SigningKeys;
import gridborne.chain.signer.Signer;
import gridborne.grid.Genesis;
import gridborne.grid.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the current tenant's contract, and makes it again on a chain that lost it. */
@Dependent
public class GridMaking {

    private final BookTables book;
    private final GridDeployment deployment;
    private final SigningKeys keys;
    private final Transactions transactions;
    private final long chainId;

    @Inject
    public GridMaking(BookTables book, GridDeployment deployment, SigningKeys keys,
                      Transactions transactions,
                      @ConfigProperty(name = "gridborne.chain.id") long chainId) {
        this.book = book;
        this.deployment = deployment;
        this.keys = keys;
        this.transactions = transactions;
        this.chainId = chainId;
    }

    /** The book is opened first: so it cannot miss the contract's first words. */
    void make(TenantId tenant, Genesis genesis, Factory factory, Block head) {
        Signer signer = keys.of(tenant);
        Optional<Address> known = transactions.run(book::contract);
        if (known.isEmpty()) {
            Address address = deployment.addressOf(tenant, signer, factory, head);
            transactions.run(() -> book.open(chainId, address));
        }
        deployment.make(tenant, genesis, signer, factory, head);
    }
}
