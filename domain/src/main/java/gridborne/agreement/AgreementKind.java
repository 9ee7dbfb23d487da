package gridborne.agreement;

/** What an agreement is about (S8.2). These names are part of what is signed. */
public enum AgreementKind {
    /** Meter operation. */
    MPO,
    /** Grid access. */
    DSO,
    /** Supply. */
    PROVIDER
}
