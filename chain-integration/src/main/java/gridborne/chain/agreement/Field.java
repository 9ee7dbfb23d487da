package gridborne.chain.agreement;

import gridborne.agreement.PartyAddress;
import gridborne.energy.Hour;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.web3j.crypto.Hash;
import org.web3j.utils.Numeric;

/**
 * One field of something signed: what is hashed, what a wallet is given and what a person reads
 * come from the same value, so they cannot differ.
 */
record Field(String name, String type, byte[] word, Object json, String text) {

    private static final int WORD_BYTES = 32;

    static Field text(String name, String value) {
        return new Field(name, "string", Hash.sha3(value.getBytes(StandardCharsets.UTF_8)), value,
                value);
    }

    static Field number(String name, long value) {
        return new Field(name, "uint256", word(value), value, Long.toString(value));
    }

    static Field address(String name, PartyAddress value) {
        return new Field(name, "address", Numeric.toBytesPadded(
                Numeric.toBigInt(value.hex()), WORD_BYTES), value.hex(), value.hex());
    }

    static Field bytes(String name, byte[] value) {
        String hex = "0x" + HexFormat.of().formatHex(value);
        return new Field(name, "bytes32", value, hex, hex);
    }

    static Field hour(String name, Hour value, String text) {
        return new Field(name, "uint32", word(value.number()), value.number(), text);
    }

    private static byte[] word(long value) {
        return Numeric.toBytesPadded(BigInteger.valueOf(value), WORD_BYTES);
    }
}
