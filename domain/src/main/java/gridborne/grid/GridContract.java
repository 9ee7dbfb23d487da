package gridborne.grid;

import java.util.Optional;

/** The current tenant's contract: asked for at provisioning, deployed by the sender (S9.4). */
public interface GridContract {

    /** Stores the wish for a contract; asking again changes nothing. */
    void request(Genesis genesis);

    /** Where the contract stands, once it is deployed and its deployment is confirmed. */
    Optional<ContractAddress> address();
}
