package gridborne.chain.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each function of the contracts has a tree of what it should do, and each leaf a test. */
class TheContractsTreesTest {

    private static final Path UNIT = Path.of("src", "main", "solidity", "test", "unit");
    private static final Pattern LEAF = Pattern.compile("── it should ");
    private static final Pattern TEST = Pattern.compile("\\bfunction test");

    static Stream<Path> trees() throws IOException {
        return filesEndingWith(".tree").stream();
    }

    @ParameterizedTest
    @MethodSource("trees")
    void haveATestForEachLeaf(Path tree) throws IOException {
        long leaves = count(LEAF, tree);

        long tests = count(TEST, Path.of(tree.toString().replace(".tree", ".t.sol")));

        assertTrue(leaves > 0, () -> tree + " has no leaves.");
        assertEquals(leaves, tests, () -> tree + " has more or fewer leaves than tests.");
    }

    @Test
    void areThereForEachContractOfTests() throws IOException {
        assertEquals(filesEndingWith(".t.sol").size(), filesEndingWith(".tree").size());
    }

    private static List<Path> filesEndingWith(String ending) throws IOException {
        try (Stream<Path> files = Files.list(UNIT)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static long count(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().count();
    }
}
