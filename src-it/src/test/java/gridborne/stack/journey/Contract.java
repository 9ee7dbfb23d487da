package gridborne.stack.journey;

import gridborne.stack.LocalStack;
import gridborne.stack.chain.JsonRpc;
import gridborne.stack.portal.Site;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** A utility's contract, asked by eth_call as anybody can, past everything the portal knows. */
final class Contract {

    private static final int SELECTOR_DIGITS = 8;
    private final JsonRpc node;
    private final String address;

    private Contract(JsonRpc node, String address) {
        this.node = node;
        this.address = address;
    }

    static Contract of(Site utility, LocalStack stack) {
        String rpcUrl = stack.portalSettings().get("gridborne.chain.rpc-url");
        return new Contract(new JsonRpc(URI.create(rpcUrl)),
                utility.get("/api/v1/grid").json().getJsonObject("chain").getString("address"));
    }

    /** The answer of a view function with one number as its argument, such as balanceOf(uint32). */
    BigInteger number(String signature, long argument) throws IOException {
        String data = selector(signature) + "%064x".formatted(argument);
        String answer = node.text("eth_call", Json.createObjectBuilder()
                .add("to", address).add("data", data).build(), Json.createValue("latest"));
        return new BigInteger(HexFormat.of().parseHex(answer, 2, answer.length()));
    }

    private String selector(String signature) throws IOException {
        JsonValue text = Json.createValue("0x" + HexFormat.of()
                .formatHex(signature.getBytes(StandardCharsets.US_ASCII)));
        return node.text("web3_sha3", text).substring(0, 2 + SELECTOR_DIGITS);
    }
}
