package gridborne.chain.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The committed interface of a contract: the signatures of its functions, events and errors. */
final class Abi {

    private Abi() {
    }

    static Set<String> signatures(String contract, String type) {
        return StreamSupport.stream(read(contract).spliterator(), false)
                .filter(entry -> entry.get("type").asText().equals(type))
                .map(Abi::signature).collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode read(String contract) {
        try {
            return new ObjectMapper().readTree(
                    Path.of("src", "main", "contracts", contract + ".abi").toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String signature(JsonNode entry) {
        return entry.get("name").asText() + types(entry.get("inputs"));
    }

    private static String types(JsonNode inputs) {
        return StreamSupport.stream(inputs.spliterator(), false)
                .map(input -> input.get("type").asText().equals("tuple")
                        ? types(input.get("components")) : input.get("type").asText())
                .collect(Collectors.joining(",", "(", ")"));
    }
}
