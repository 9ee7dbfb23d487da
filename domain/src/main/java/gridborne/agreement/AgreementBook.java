package gridborne.agreement;

import gridborne.energy.Hour;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The current tenant's agreements as the chain was last seen to have them. */
public interface AgreementBook {

    /** Those of them that are concluded. */
    Map<AgreementId, AgreementRecord> concluded(Collection<AgreementId> ids);

    /** Whether an agreement of both kinds is in force, as last seen (S8.3). */
    boolean gridborne(PartyAddress actor, Hour hour);

    /** Those that end in one of the hours, the next first, at most a hundred. */
    List<AgreementRecord> ending(Hour from, Hour before);

    /** What the contract would not take after several tries, with the reason to be told. */
    Map<AgreementId, String> refused(Collection<AgreementId> ids);
}
