package gridborne.chain.agreement;

import gridborne.agreement.PartyAddress;
import gridborne.agreement.PartySignature;
import java.math.BigInteger;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.Optional;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/** Signatures of keys, made and read by the same rules as the contract's: 65 bytes, r, s, v. */
final class KeySignature {

    private static final int BYTES = 65;
    private static final int HALF = 32;
    /** Of two signatures that say the same, only the one with the smaller s counts. */
    private static final BigInteger LARGEST_S = Sign.CURVE_PARAMS.getN().shiftRight(1);

    private KeySignature() {
    }

    static PartyAddress addressOf(ECKeyPair key) {
        return PartyAddress.parse(Numeric.prependHexPrefix(Keys.getAddress(key)));
    }

    static PartySignature sign(byte[] digest, ECKeyPair key) {
        Sign.SignatureData signed = Sign.signMessage(digest, key, false);
        byte[] bytes = Arrays.copyOf(signed.getR(), BYTES);
        System.arraycopy(signed.getS(), 0, bytes, HALF, HALF);
        bytes[BYTES - 1] = signed.getV()[0];
        return PartySignature.of(bytes);
    }

    /** Whose signature it is; empty if it is no key's. */
    static Optional<PartyAddress> signer(byte[] digest, PartySignature signature) {
        byte[] bytes = signature.bytes();
        if (bytes.length != BYTES || bytes[BYTES - 1] != 27 && bytes[BYTES - 1] != 28
                || new BigInteger(1, bytes, HALF, HALF).compareTo(LARGEST_S) > 0) {
            return Optional.empty();
        }
        try {
            BigInteger key = Sign.signedMessageHashToKey(digest, new Sign.SignatureData(
                    bytes[BYTES - 1], Arrays.copyOf(bytes, HALF),
                    Arrays.copyOfRange(bytes, HALF, BYTES - 1)));
            return Optional.of(PartyAddress.parse(
                    Numeric.prependHexPrefix(Keys.getAddress(key))));
        } catch (SignatureException noPointOfTheCurve) {
            return Optional.empty();
        }
    }
}
