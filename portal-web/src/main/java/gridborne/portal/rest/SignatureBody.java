package gridborne.portal.rest;

import gridborne.agreement.PartySignature;
import gridborne.energy.Hour;
import gridborne.tenants.actors.ActorId;
import java.util.Optional;

/**
 * A party's signature, or its wish to sign with the key kept here.
 *
 * @param party     an actor's id
 * @param signature what a wallet gave for the typed data
 * @param fromHour  of a revocation: the hour that was signed; the next if left out
 */
public record SignatureBody(String party, Optional<String> signature, Optional<Hour> fromHour) {

    public SignatureBody {
        ActorId.parse(party);
        signature.map(PartySignature::parse);
    }

    Optional<PartySignature> brought() {
        return signature.map(PartySignature::parse);
    }
}
