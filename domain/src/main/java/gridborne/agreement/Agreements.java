package gridborne.agreement;

import gridborne.energy.Hour;
import java.util.List;

/** Everything that was concluded at one utility, and who is gridborne by it. */
public record Agreements(List<ConcludedAgreement> concluded) {

    public Agreements {
        concluded = List.copyOf(concluded);
    }

    /** S8.3: meter operation and grid access, both in that hour. */
    public boolean gridborne(PartyAddress actor, Hour hour) {
        return inForce(actor, AgreementKind.MPO, hour) && inForce(actor, AgreementKind.DSO, hour);
    }

    public boolean inForce(PartyAddress actor, AgreementKind kind, Hour hour) {
        return concluded.stream().anyMatch(one -> one.agreement().kind() == kind
                && one.agreement().actor().equals(actor) && one.isInForce(hour));
    }
}
