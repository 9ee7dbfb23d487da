package gridborne.chain.sender;

import gridborne.chain.database.Rows;
import gridborne.chain.database.Transactions;
import gridborne.chain.node.Address;
import gridborne.chain.signer.Signer;
import gridborne.chain.signer.Signers;
import gridborne.grid.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * The signer of a tenant, held against the address that the database knows it by. A keystore that
 * was lost or mixed up is found before anything is signed with the wrong key.
 */
@Dependent
public class SigningKeys {

    private final Rows rows;
    private final Transactions transactions;
    private final Signers signers;

    @Inject
    public SigningKeys(Rows rows, Transactions transactions, Signers signers) {
        this.rows = rows;
        this.transactions = transactions;
        this.signers = signers;
    }

    /** To be called within that tenant. */
    public Signer of(TenantId tenant) {
        Optional<Address> known = transactions.run(this::known);
        Signer signer = known.isPresent() ? existing(tenant, known.get()) : signers.ofOrNew(tenant);
        Address agreed = known.orElseGet(() -> transactions.run(() -> remember(signer)));
        if (!agreed.equals(signer.address())) {
            throw new IllegalStateException("The keystore has key " + signer.address()
                    + " for tenant " + tenant + ", but " + agreed + " has signed for it. Does"
                    + " gridborne.chain.keystore point to this database's keystore?");
        }
        return signer;
    }

    private Signer existing(TenantId tenant, Address known) {
        return signers.of(tenant).orElseThrow(() -> new IllegalStateException("Key " + known
                + " of tenant " + tenant + " is not in the keystore. Put its file back into"
                + " gridborne.chain.keystore: no other key can act for this tenant."));
    }

    private Optional<Address> known() {
        return rows.row("select address from chain_key",
                row -> new Address(row.getString("address")));
    }

    private Address remember(Signer signer) {
        rows.change("insert into chain_key (address) values (?) on conflict do nothing",
                signer.address().hex());
        return known().orElseThrow();
    }
}
