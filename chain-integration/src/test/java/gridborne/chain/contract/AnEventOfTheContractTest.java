package gridborne.chain.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.chain.node.LogEntry;
import gridborne.grid.TransactionHash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Hash;
import org.web3j.utils.Numeric;

/** Events are read by their first topic; what is not known is passed over. */
class AnEventOfTheContractTest {

    /** They change nothing in the book: it tells the same from balances and registers. */
    private static final Set<String> WITHOUT_MEANING = Set.of("Connected", "Disconnected",
            "Reconnected", "RegisterWentBack", "GridPaused", "GridUnpaused", "Initialized",
            "RoleAdminChanged", "RoleGranted", "RoleRevoked");

    @Test
    void isKnownUnlessItHasNoMeaningHere() {
        Set<String> unknown = Abi.signatures("Grid", "event").stream()
                .filter(signature -> !GridEvents.knows(topic(signature)))
                .map(signature -> signature.substring(0, signature.indexOf('(')))
                .filter(name -> !WITHOUT_MEANING.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Set.of(), unknown);
    }

    @Test
    void isPassedOverWhenItIsNew() {
        assertTrue(GridEvents.of(log(List.of(topic("SomethingNew(uint256)")))).isEmpty());
    }

    @Test
    void isPassedOverWhenItIsAnonymous() {
        assertTrue(GridEvents.of(log(List.of())).isEmpty());
    }

    private static LogEntry log(List<String> topics) {
        return new LogEntry(1, "0x00", 0, new TransactionHash("0x" + "ab".repeat(32)), topics,
                "0x");
    }

    private static String topic(String signature) {
        return Numeric.toHexString(Hash.sha3(signature.getBytes(StandardCharsets.US_ASCII)));
    }
}
