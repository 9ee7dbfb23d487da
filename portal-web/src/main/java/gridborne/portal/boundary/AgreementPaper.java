package gridborne.portal.boundary;

import gridborne.agreement.AgreementRecord;
import gridborne.agreement.ConcludedAgreement;
import gridborne.agreement.Standing;
import gridborne.agreement.TypedData;
import gridborne.energy.Hour;
import gridborne.tenants.actors.Actor;
import gridborne.tenants.agreements.KeptAgreement;
import java.util.List;
import java.util.Optional;

/**
 * All about an agreement, for one who may see it.
 *
 * @param onChain    what the chain was last seen to hold of it
 * @param mine       the parties that the asker signs for
 * @param statement  what is signed to agree
 * @param revocation what is signed to end it from the next hour on
 */
public record AgreementPaper(KeptAgreement kept, Optional<AgreementRecord> onChain,
                             Optional<String> refused, List<Actor> mine, TypedData statement,
                             TypedData revocation, Hour now) {

    public AgreementPaper {
        mine = List.copyOf(mine);
    }

    /** By what the chain says, in the running hour. */
    public boolean isInForce() {
        return standing().filter(Standing.InForce.class::isInstance).isPresent();
    }

    /** Over, taken back or not taken: nothing will come of it any more. */
    public boolean isPast() {
        return standing().map(Standing.Over.class::isInstance)
                .orElse(kept.revocation().isPresent() || refused.isPresent());
    }

    private Optional<Standing> standing() {
        return onChain.map(record -> new ConcludedAgreement(kept.agreement(), record.ending())
                .standing(now));
    }
}
