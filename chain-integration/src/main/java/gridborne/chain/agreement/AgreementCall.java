package gridborne.chain.agreement;

import gridborne.agreement.AgreementId;
import gridborne.agreement.AgreementKind;
import gridborne.agreement.PartyAddress;
import gridborne.grid.SequenceNumber;

/**
 * Something to be told to the contract. {@code subject} is what the contract shows once it was: an
 * agreement, one and a party, or a kind and a partner.
 */
record AgreementCall(SequenceNumber number, CallPurpose purpose, String subject, String call) {

    private static final String BETWEEN = " ";

    static String subject(AgreementKind kind, PartyAddress partner) {
        return kind.name() + BETWEEN + partner.hex();
    }

    static String subject(AgreementId id, PartyAddress party) {
        return id.hex() + BETWEEN + party.hex();
    }

    AgreementKind kind() {
        return AgreementKind.valueOf(subject.split(BETWEEN)[0]);
    }

    AgreementId agreement() {
        return new AgreementId(subject.split(BETWEEN)[0]);
    }

    PartyAddress party() {
        return new PartyAddress(subject.split(BETWEEN)[1]);
    }
}
