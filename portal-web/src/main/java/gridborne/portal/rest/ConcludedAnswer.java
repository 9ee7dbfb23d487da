package gridborne.portal.rest;

import gridborne.agreement.AgreementKind;
import gridborne.agreement.AgreementRecord;
import gridborne.agreement.Ending;
import gridborne.energy.Hour;
import java.time.Instant;

/** What the chain knows of an agreement: no names. */
public record ConcludedAnswer(String id, AgreementKind kind, String actor, String partner,
                              String document, Hour fromHour, Hour untilHour, Hour endHour,
                              Boolean revoked, Instant concludedAt) {

    static ConcludedAnswer of(AgreementRecord record) {
        return new ConcludedAnswer(record.id().hex(), record.kind(), record.actor().hex(),
                record.partner().hex(), record.document().hex(), record.term().from(),
                record.term().until(), record.ending().hour(),
                record.ending() instanceof Ending.Revoked, record.concludedAt());
    }
}
