package gridborne.chain.signer;

import gridborne.grid.TenantId;
import java.util.Optional;

/** The keys by whom they sign for. */
public interface Signers {

    /** The signer of a tenant, if it has one here. */
    Optional<Signer> of(TenantId tenant);

    /** The signer of a tenant; makes its key, durably, if there is none. */
    Signer ofOrNew(TenantId tenant);
}
