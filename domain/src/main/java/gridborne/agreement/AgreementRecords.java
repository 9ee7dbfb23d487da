package gridborne.agreement;

import gridborne.energy.Hour;
import gridborne.grid.ContractAddress;
import java.util.List;
import java.util.Optional;

/**
 * What the chain itself says about agreements, now. It is asked each time, so everything here fails
 * if it does not answer.
 */
public interface AgreementRecords {

    /** How many agreements over one document are read at most. */
    int MOST = 100;

    /** S8.4: the agreements over a document in the order of their conclusion, the first of them. */
    List<AgreementRecord> about(DocumentHash document, ContractAddress contract);

    /** Empty if it was never concluded there. */
    Optional<AgreementRecord> agreement(AgreementId agreement, ContractAddress contract);

    /** S8.3. */
    boolean gridborne(PartyAddress actor, Hour hour, ContractAddress contract);
}
