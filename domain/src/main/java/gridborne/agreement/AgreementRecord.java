package gridborne.agreement;

import java.time.Instant;

/** What the chain knows of an agreement: all but the document itself (S8.2). */
public record AgreementRecord(AgreementId id, AgreementKind kind, PartyAddress actor,
                              PartyAddress partner, DocumentHash document, Term term,
                              Ending ending, Instant concludedAt) {
}
