package gridborne.agreement;

import gridborne.grid.ContractAddress;
import java.util.Optional;

/** The contract that keeps the current tenant's agreements, beside its grid. */
public interface AgreementsContract {

    /** Asks for it. It is made once the grid is there; asking again changes nothing. */
    void request();

    /** Where it is, once the chain has it. */
    Optional<ContractAddress> address();
}
