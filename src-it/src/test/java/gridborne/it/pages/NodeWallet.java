package gridborne.it.pages;

import com.microsoft.playwright.Page;
import gridborne.stack.LocalStack;
import gridborne.stack.chain.JsonRpc;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A wallet in the browser (EIP-1193) whose key is the node's own: what a page asks of it is asked
 * of the node, which hashes and signs the typed data by itself. Its owner may look at another
 * account or chain, or decline.
 */
final class NodeWallet {

    /** What its owner does. */
    enum Mood { WILLING, OTHER_ACCOUNT, OTHER_CHAIN, DECLINING }

    private static final String ANOTHER = "0x" + "5".repeat(40);
    private static final int DECLINED = 4001;
    private static final int UNKNOWN_CHAIN = 4902;
    private static final String PROVIDER = """
            window.ethereum = {
              request: ({ method, params }) => window.askWallet(method,
                JSON.stringify(params || [])).then(JSON.parse).then(answer =>
                  answer.error ? Promise.reject(answer.error) : answer.result)
            };""";

    private final JsonRpc node;
    private Mood mood = Mood.WILLING;

    NodeWallet(LocalStack stack) {
        node = new JsonRpc(URI.create(stack.portalSettings().get("gridborne.chain.rpc-url")));
    }

    /** All pages from now on find it. */
    void putInto(Page page) {
        page.exposeFunction("askWallet", arguments -> answer((String) arguments[0],
                (String) arguments[1]).toString());
        page.addInitScript(PROVIDER);
    }

    void owner(Mood now) {
        mood = now;
    }

    String address() {
        return ((JsonString) ask("eth_accounts").asJsonArray().get(0)).getString();
    }

    /** What it signs of data that were brought to it. */
    String sign(String typedData) {
        return ((JsonString) ask("eth_signTypedData_v4", Json.createValue(address()),
                Json.createValue(typedData))).getString();
    }

    /** An account that is a contract and takes this wallet's signatures for its own (EIP-1271). */
    String contract() {
        Path compiled = Path.of(System.getProperty("gridborne.project"), "chain-integration",
                "target", "forge", "out", "AgreementsTest.sol", "Wallet.json");
        try {
            String code = parsed(Files.readString(compiled)).asJsonObject()
                    .getJsonObject("bytecode").getString("object");
            JsonValue hash = ask("eth_sendTransaction", Json.createObjectBuilder()
                    .add("from", address()).add("gas", "0x200000").add("gasPrice", "0x0")
                    .add("data", code + "0".repeat(24) + address().substring(2)).build());
            ask("evm_mine");
            return ask("eth_getTransactionReceipt", hash).asJsonObject()
                    .getString("contractAddress");
        } catch (IOException notCompiled) {
            throw new UncheckedIOException(notCompiled);
        }
    }

    private JsonObject answer(String method, String parameters) {
        return switch (method) {
            case "eth_requestAccounts" -> result(Json.createArrayBuilder()
                    .add(mood == Mood.OTHER_ACCOUNT ? ANOTHER : address()).build());
            case "eth_chainId" -> mood == Mood.OTHER_CHAIN ? result(Json.createValue("0x1"))
                    : result(ask(method));
            case "wallet_switchEthereumChain" -> error(UNKNOWN_CHAIN);
            default -> mood == Mood.DECLINING ? error(DECLINED) : result(ask(method,
                    parsed(parameters).asJsonArray().toArray(JsonValue[]::new)));
        };
    }

    private JsonValue ask(String method, JsonValue... parameters) {
        try {
            return node.result(method, parameters);
        } catch (IOException silent) {
            throw new UncheckedIOException(silent);
        }
    }

    private static JsonValue parsed(String json) {
        return Json.createReader(new StringReader(json)).readValue();
    }

    private static JsonObject result(JsonValue value) {
        return Json.createObjectBuilder().add("result", value).build();
    }

    private static JsonObject error(int code) {
        JsonObjectBuilder error = Json.createObjectBuilder().add("code", code)
                .add("message", "code " + code);
        return Json.createObjectBuilder().add("error", error).build();
    }
}
