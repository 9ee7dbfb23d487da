package gridborne.agreement;

/**
 * What the current tenant's contract of agreements is to be told, noted in the running transaction
 * and brought there later, each as often as it takes. Noting the same twice changes nothing.
 */
public interface AgreementJournal {

    /** That there is such a partner here; before anything is concluded with it. */
    void recognise(AgreementKind kind, PartyAddress partner);

    void conclude(AgreementId id, Agreement agreement, PartySignature actor,
                  PartySignature partner);

    /** Of what is not concluded it takes the signature back. */
    void revoke(Revocation revocation, PartyAddress by, PartySignature signature);
}
