package gridborne.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.Hour;
import gridborne.grid.WorkedExamples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** S8.2, S8.3: the examples that the contract runs as well. */
class TheAgreementExamplesTest {

    private static final String FILE = "agreements.json";

    @TestFactory
    Stream<DynamicTest> sayWhoIsGridborne() throws IOException {
        return WorkedExamples.read(FILE).stream()
                .map(example -> DynamicTest.dynamicTest((String) example.get("name"),
                        () -> new Register(example).check()));
    }

    @Test
    void areAllThere() throws IOException {
        assertTrue(WorkedExamples.read(FILE).size() >= 17);
    }

    /** The agreements of one example, by the names that it gives them. */
    private static final class Register {

        private final Map<String, Object> example;
        private final Map<String, ConcludedAgreement> concluded = new LinkedHashMap<>();

        Register(Map<String, Object> example) {
            this.example = example;
        }

        void check() {
            for (Map<String, Object> step : objects(example, "steps")) {
                if (step.containsKey("conclude")) {
                    conclude(object(step, "conclude"));
                } else {
                    revoke(object(step, "revoke"), object(step, "expect"));
                }
            }
            Agreements agreements = new Agreements(List.copyOf(concluded.values()));
            for (Map<String, Object> expected : objects(example, "expect")) {
                assertEquals(expected.get("gridborne").equals("YES"),
                        agreements.gridborne(party(expected, "actor"), hour(expected, "hour")),
                        expected.toString());
            }
        }

        private void conclude(Map<String, Object> given) {
            String name = (String) given.get("name");
            concluded.put(name, ConcludedAgreement.of(new Agreement(
                    AgreementKind.valueOf((String) given.get("kind")), party(given, "actor"),
                    party(given, "partner"), DocumentHash.of(utf8(name)),
                    new Term(hour(given, "from_hour"), hour(given, "until_hour")),
                    new AgreementNonce("0".repeat(64)))));
        }

        private void revoke(Map<String, Object> given, Map<String, Object> expected) {
            String name = (String) given.get("agreement");
            RevokeResult result = concluded.get(name).revoke(party(given, "by"),
                    hour(given, "from_hour"), hour(given, "in_hour"));
            if (result instanceof RevokeResult.Revoked revoked) {
                concluded.put(name, revoked.agreement());
            }
            assertEquals(expected.get("outcome"), nameOf(result), given.toString());
            assertEquals(hour(expected, "end_hour"), concluded.get(name).ending().hour(),
                    given.toString());
        }

        private static String nameOf(RevokeResult result) {
            if (result instanceof RevokeResult.EndsAlready) {
                return "ENDS_ALREADY";
            }
            return result instanceof RevokeResult.NotAParty ? "NOT_A_PARTY" : "REVOKED";
        }

        /** Everybody in the examples has an address of his own. */
        private static PartyAddress party(Map<String, Object> object, String name) {
            return new PartyAddress("0x" + DocumentHash.of(utf8((String) object.get(name))).hex()
                    .substring(0, 40));
        }

        private static Hour hour(Map<String, Object> object, String name) {
            return new Hour((Long) object.get(name));
        }

        private static byte[] utf8(String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> object(Map<String, Object> object, String name) {
            return (Map<String, Object>) object.get(name);
        }

        @SuppressWarnings("unchecked")
        private static List<Map<String, Object>> objects(Map<String, Object> object, String name) {
            return (List<Map<String, Object>>) object.get(name);
        }
    }
}
