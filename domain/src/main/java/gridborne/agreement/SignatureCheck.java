package gridborne.agreement;

/** What a signature under typed data turned out to be. */
public sealed interface SignatureCheck {

    record Good() implements SignatureCheck {
    }

    /** A key's signature under just these words, but the key is another's. */
    record OfAnother(PartyAddress signer) implements SignatureCheck {
    }

    /** No signature of a key, and no contract that would take it for its own. */
    record NoSignature() implements SignatureCheck {
    }
}
