package gridborne.portal.rest;

import gridborne.agreement.AgreementKind;
import gridborne.agreement.DocumentHash;
import gridborne.agreement.Term;
import gridborne.energy.Hour;
import gridborne.tenants.actors.ActorId;
import java.time.Instant;
import java.util.Optional;

/**
 * An agreement to be proposed.
 *
 * @param actor    whose meters it is about: an actor's id
 * @param partner  the meter operator, grid operator or provider: an actor's id
 * @param document the hash of the document, as given when it was uploaded
 * @param from     the first hour, by a moment in it; the running one if left out
 * @param until    the first hour no longer in it; without end if left out
 */
public record AgreementBody(AgreementKind kind, String actor, String partner, String document,
                            Optional<Instant> from, Optional<Instant> until) {

    public AgreementBody {
        new DocumentHash(document);
        if (ActorId.parse(actor).equals(ActorId.parse(partner))) {
            throw new IllegalArgumentException("Nobody agrees with himself.");
        }
        if (from.isPresent() && until.isPresent()) {
            new Term(Hour.of(from.get()), Hour.of(until.get()));
        }
    }
}
