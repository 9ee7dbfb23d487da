package gridborne.agreement;

import gridborne.grid.ContractAddress;
import java.util.Optional;

/**
 * Typed data, and signatures under it, for the current tenant (S8.2, S8.5). Signing says nothing to
 * the chain: what both signed may be brought there by anybody.
 */
public interface Signatures {

    /** The statement as it is signed for the agreements kept at a contract. */
    TypedData typedData(Statement statement, ContractAddress contract);

    /**
     * Whether that party's signature is under it. A contract is asked itself (EIP-1271), so this
     * may need the chain, and fails if the chain does not answer.
     */
    SignatureCheck check(TypedData data, PartyAddress party, PartySignature signature);

    /** Makes a key for an actor without a wallet, and keeps it sealed. */
    PartyAddress newKey();

    /** Signs with a key that is kept here; empty if that party's is not. */
    Optional<PartySignature> sign(TypedData data, PartyAddress party);
}
