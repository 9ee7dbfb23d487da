package gridborne.tenants.agreements;

import gridborne.agreement.Agreement;
import gridborne.agreement.AgreementId;
import gridborne.agreement.PartySignature;
import gridborne.agreement.Revocation;
import gridborne.tenants.actors.Actor;
import gridborne.tenants.actors.ActorId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** An agreement with whatever was signed of it until now. */
public record KeptAgreement(AgreementId id, Agreement agreement, Actor actor, Actor partner,
                            Optional<PartySignature> actorSignature,
                            Optional<PartySignature> partnerSignature, Instant proposed,
                            Optional<Revocation> revocation) {

    /** One signature is a proposal (S8.2). */
    public boolean isSignedByBoth() {
        return actorSignature.isPresent() && partnerSignature.isPresent();
    }

    public boolean isSignedBy(ActorId party) {
        return (actor.id().equals(party) ? actorSignature : partnerSignature).isPresent();
    }

    /** The actor or the partner, if it is one of them. */
    public Optional<Actor> party(ActorId id) {
        return Stream.of(actor, partner).filter(one -> one.id().equals(id)).findFirst();
    }

    public Stream<Actor> unsigned() {
        return Stream.of(actor, partner).filter(party -> !isSignedBy(party.id()));
    }
}
