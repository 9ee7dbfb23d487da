package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.chain.JsonRpc;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** A utility's contract, called past the portal by those who may: its admin and its operator. */
final class GridByHand {

    private static final String NO_ROLE = "0x" + "0".repeat(64);
    private static final int SELECTOR_DIGITS = 8;
    private static final int BEFORE_ADDRESS = 26;
    private static final String PLENTY_OF_GAS = "0x100000";

    private final JsonRpc node;
    private final String contract;
    private final String admin;
    private final String operator;

    private GridByHand(JsonRpc node, String contract) {
        this.node = node;
        this.contract = contract;
        List<JsonObject> granted = granted();
        this.admin = holder(granted, true);
        this.operator = holder(granted, false);
    }

    static GridByHand of(LocalStack stack, Api utility) {
        return new GridByHand(
                new JsonRpc(URI.create(stack.portalSettings().get("gridborne.chain.rpc-url"))),
                utility.get("/api/v1/grid").expect(200).json().getJsonObject("chain")
                        .getString("address"));
    }

    /** While it is paused, the operator may settle an escrow without a number. */
    void settleWhilePaused(String signature, String cashOut) {
        send(admin, "pause()", "");
        send(operator, signature, cashOut);
        send(admin, "unpause()", "");
    }

    private void send(String from, String signature, String argument) {
        ask("anvil_impersonateAccount", Json.createValue(from));
        String transaction = text(ask("eth_sendTransaction", call(from, signature, argument)
                .add("gas", PLENTY_OF_GAS).add("gasPrice", "0x0").build()));
        assertTrue(Patience.until(Producers.LIMIT, () -> receipt(transaction) != JsonValue.NULL),
                transaction + " is in no block");
        assertEquals("0x1", receipt(transaction).asJsonObject().getString("status"),
                signature + " by " + from);
    }

    private JsonValue receipt(String transaction) {
        return ask("eth_getTransactionReceipt", Json.createValue(transaction));
    }

    private JsonObjectBuilder call(String from, String signature, String argument) {
        String hash = text(ask("web3_sha3", Json.createValue("0x" + HexFormat.of()
                .formatHex(signature.getBytes(StandardCharsets.US_ASCII)))));
        return Json.createObjectBuilder().add("from", from).add("to", contract)
                .add("data", hash.substring(0, 2 + SELECTOR_DIGITS) + argument);
    }

    private List<JsonObject> granted() {
        String event = text(ask("web3_sha3", Json.createValue("0x" + HexFormat.of().formatHex(
                "RoleGranted(bytes32,address,address)".getBytes(StandardCharsets.US_ASCII)))));
        return ask("eth_getLogs", Json.createObjectBuilder().add("address", contract)
                .add("fromBlock", "0x0").add("topics", Json.createArrayBuilder().add(event))
                .build()).asJsonArray().getValuesAs(JsonObject.class);
    }

    private static String holder(List<JsonObject> granted, boolean administers) {
        return granted.stream().map(log -> log.getJsonArray("topics"))
                .filter(topics -> topics.getString(1).equals(NO_ROLE) == administers)
                .map(topics -> "0x" + topics.getString(2).substring(BEFORE_ADDRESS))
                .findFirst().orElseThrow();
    }

    private JsonValue ask(String method, JsonValue... parameters) {
        try {
            return node.result(method, parameters);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(JsonValue value) {
        return ((jakarta.json.JsonString) value).getString();
    }
}
