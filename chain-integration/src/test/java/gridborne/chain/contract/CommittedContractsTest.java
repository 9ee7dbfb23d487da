package gridborne.chain.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is committed, and deployed, is what the contracts' sources say now. */
class CommittedContractsTest {

    private static final String REMEDY = " Run 'java src/build/Toolchain.java refresh'"
            + " in chain-integration and commit the result.";

    private final ObjectMapper json = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"Grid", "GridFactory", "GridErrors", "Agreements", "AgreementErrors"})
    void haveTheInterfaceOfTheSources(String contract) throws IOException {
        JsonNode compiled = compiled(contract).get("abi");

        JsonNode committed = json.readTree(committed(contract + ".abi"));

        assertEquals(compiled, committed, contract + ".abi is not what its source says." + REMEDY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grid", "GridFactory", "Agreements"})
    void haveTheCodeOfTheSources(String contract) throws IOException {
        String compiled = compiled(contract).at("/bytecode/object").asText();

        String committed = committed(contract + ".bin").strip();

        assertEquals(compiled, "0x" + committed,
                contract + ".bin is not what its source says." + REMEDY);
    }

    private JsonNode compiled(String contract) throws IOException {
        Path artifact = Path.of("target", "forge", "out", contract + ".sol", contract + ".json");
        assertTrue(Files.exists(artifact), "The contracts are not compiled: there is no " + artifact
                + ". Run 'java src/build/Toolchain.java build' in chain-integration.");
        return json.readTree(Files.readString(artifact));
    }

    private static String committed(String file) throws IOException {
        return Files.readString(Path.of("src", "main", "contracts", file));
    }
}
