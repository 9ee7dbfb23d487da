package gridborne.tenants.actors;

import gridborne.agreement.AgreementKind;
import java.util.Optional;

/** What an actor is (S8.1), and so which agreements it may be the partner of. */
public enum ActorKind {
    RESIDENT,
    ASSOCIATION,
    PRODUCER,
    MPO,
    DSO,
    PROVIDER,
    UTILITY;

    /** Empty for those who have no others' meters, grid or supply in hand. */
    public Optional<AgreementKind> partnerOf() {
        return switch (this) {
            case MPO -> Optional.of(AgreementKind.MPO);
            case DSO -> Optional.of(AgreementKind.DSO);
            case PROVIDER -> Optional.of(AgreementKind.PROVIDER);
            default -> Optional.empty();
        };
    }

    /** Whoever has no others' things in hand may turn out to be another of these. */
    public boolean mayBecome(ActorKind other) {
        return this == other || isOwner() && other.isOwner();
    }

    /** Of meters, in their own name. */
    public boolean isOwner() {
        return this == RESIDENT || this == ASSOCIATION || this == PRODUCER;
    }
}
