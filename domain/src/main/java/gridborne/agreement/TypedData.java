package gridborne.agreement;

import gridborne.grid.ContractAddress;
import java.util.List;

/**
 * A statement in the form that is signed (EIP-712).
 *
 * @param contract where it is valid, and nowhere else
 * @param digest   the 32 bytes that the signature is about; of an agreement, its name
 * @param json     what a browser's wallet is asked to sign, as eth_signTypedData_v4
 * @param words    everything that is signed, to be shown to the signer in this order
 */
public record TypedData(Statement statement, ContractAddress contract, AgreementId digest,
                        String json, List<Word> words) {

    public TypedData {
        words = List.copyOf(words);
    }

    /**
     * A field of the statement, by the name it is signed under, in words: an hour as the moment it
     * begins, a term without end as {@code -}.
     */
    public record Word(String name, String value) {
    }
}
