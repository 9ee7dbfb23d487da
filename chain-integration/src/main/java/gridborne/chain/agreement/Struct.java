package gridborne.chain.agreement;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.web3j.crypto.Hash;

/** Named fields in their order, as EIP-712 hashes them. None of ours contains another struct. */
record Struct(String name, List<Field> fields) {

    /** Such as {@code Revocation(bytes32 agreement,uint32 fromHour)}. */
    String type() {
        return name + fields.stream().map(field -> field.type() + " " + field.name())
                .collect(Collectors.joining(",", "(", ")"));
    }

    byte[] hash() {
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        words.writeBytes(Hash.sha3(type().getBytes(StandardCharsets.US_ASCII)));
        fields.forEach(field -> words.writeBytes(field.word()));
        return Hash.sha3(words.toByteArray());
    }
}
