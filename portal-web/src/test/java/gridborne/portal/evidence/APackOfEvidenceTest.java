package gridborne.portal.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.evidence.EvidenceTable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One hour, one consumer, one producer: packed, and then tampered with (S9.3, S10.5). */
class APackOfEvidenceTest {

    private static final long HOUR = 500_000;
    private static final Instant AT = Instant.parse("2027-01-15T08:00:00Z");
    /** SHA-256 of the log's first entry, made by the log's own rule in another language. */
    private static final String FIRST_HASH =
            "50ecebc4ce7bc25cf6eb5fb339e1febea64baae12a46d810f9bcd1a62a2924e5";
    private static final String CLOSED =
            "0x8ab63ba1663dfd2fc16fe331d5ce55a87177b28a92331468c125e9815ea2f000";
    private static final String REPORTED =
            "0xe30bae36699f0bbd634c61d1f28c0aa22f51476b3eb64413d3ee5efec728d018";

    @TempDir
    private Path folder;

    private Path pack;

    private record Table(String name, List<String> columns, List<List<?>> content)
            implements EvidenceTable {
        @Override
        public void rows(Instant from, Instant until, Consumer<List<?>> sink) {
            content.forEach(sink);
        }
    }

    @BeforeEach
    void pack() throws IOException {
        pack = folder.resolve("pack.zip");
        try (OutputStream out = Files.newOutputStream(pack); Pack made = new Pack(out)) {
            made.resource("README.txt");
            made.resource("Verify.java");
            for (EvidenceTable table : tables()) {
                made.table(table, AT, AT.plusSeconds(3600));
            }
        }
    }

    @Test
    void isWhole() throws IOException {
        List<String> said = new ArrayList<>();

        assertEquals(List.of(), Verify.check(pack, List.of(), said::add));

        assertTrue(said.contains("ok      1 hours recomputed from 2 lines"), said.toString());
    }

    @Test
    void tellsWhichFileWasChanged() throws IOException {
        Path changed = with("lines.csv", text("lines.csv").replace("3000000", "2000000"));

        assertTrue(Verify.check(changed, List.of(), said -> { }).contains("File lines.csv was"
                + " changed: its SHA-256 is not the one in manifest.csv."));
    }

    /** Whoever changes the list, too, is found by the sums. */
    @Test
    void tellsWhatDoesNotAddUp() throws IOException {
        Path changed = relisted("lines.csv", text("lines.csv").replace(",5000000,", ",1000000,"));

        List<String> problems = Verify.check(changed, List.of(), said -> { });

        assertTrue(problems.contains("Hour 500000 (2027-01-15T08:00:00Z): paid by meter 0 is given"
                + " as 3000000, recomputed it is 1000000."), problems.toString());
    }

    @Test
    void tellsWhatTheContractSaidOtherwise() throws IOException {
        Path changed = relisted("hours.csv", text("hours.csv").replace(",10000,", ",20000,"));

        assertTrue(Verify.check(changed, List.of(), said -> { }).contains("Hour 500000: fee is"
                + " 20000, but the contract said 10000."));
    }

    @Test
    void tellsWhichEntryOfTheLogWasRewritten() throws IOException {
        Path changed = relisted("audit.csv", text("audit.csv").replace("10 kW", "12 kW"));

        assertEquals(List.of("Audit entry 1 does not fit the chain of hashes."),
                Verify.check(changed, List.of(), said -> { }));
    }

    @Test
    void knowsTheDocumentsOfItsAgreements() throws IOException {
        Path contract = Files.writeString(folder.resolve("contract.txt"), "The words.");
        Path other = Files.writeString(folder.resolve("other.txt"), "Other words.");

        assertEquals(List.of(), Verify.check(pack, List.of(contract), said -> { }));
        assertEquals(List.of(other + " is no document of an agreement in this pack."),
                Verify.check(pack, List.of(other), said -> { }));
    }

    @Test
    void isReadNoFurtherThanItCan() throws IOException {
        Path changed = relisted("hours.csv", "something,else\r\n1,2\r\n");

        assertTrue(Verify.check(changed, List.of(), said -> { }).get(0)
                .startsWith("The pack cannot be read further: "));
    }

    private static List<EvidenceTable> tables() {
        return List.of(
                new Table("hours", List.of("hour", "price_microcoins_per_wh", "fee_policy",
                        "fee_value", "energy_in_wh", "energy_out_wh", "carry_in", "repaid",
                        "collected", "fee", "paid_out", "carry_out", "meters"),
                        List.of(List.of(HOUR, 1000, "FLAT", 10_000, 3000, 3000, 0, 0, 3_000_000,
                                10_000, 2_990_000, 0, 2))),
                new Table("lines", List.of("hour", "meter", "direction", "balance_before",
                        "register_before", "register_after", "energy_wh", "due", "paid",
                        "payout"), List.of(
                        List.of(HOUR, 0, "CONSUMPTION", 5_000_000, 0, 3000, 3000, 3_000_000,
                                3_000_000, 0),
                        List.of(HOUR, 256, "PRODUCTION", 0, 0, 3000, 3000, 0, 0, 2_990_000))),
                new Table("events", List.of("topics", "words"), List.of(
                        List.of(REPORTED + " " + topic(HOUR) + " " + topic(0), registers(3000)),
                        List.of(REPORTED + " " + topic(HOUR) + " " + topic(256),
                                registers(3000)),
                        List.of(CLOSED + " " + topic(HOUR), words(3000, 3000, 0, 0, 3_000_000,
                                10_000, 2_990_000, 0, 2, 1)))),
                new Table("agreements", List.of("id", "document"),
                        List.of(List.of("a1", sha256("The words.")))),
                new Table("audit", List.of("number", "at", "actor", "action", "subject",
                        "detail", "hash"), List.of(List.of(1, "2026-11-20T10:00:00.123456Z",
                        "person 1", "add meter", "meter \"H, 7\"", "10 kW", FIRST_HASH))));
    }

    private static String topic(long number) {
        return "0x" + words(number);
    }

    private static String words(long... numbers) {
        StringBuilder words = new StringBuilder();
        for (long number : numbers) {
            words.append(String.format("%064x", number));
        }
        return words.toString();
    }

    /** ABI: where the bytes begin, how many there are, five for each register, filled up. */
    private static String registers(long register) {
        return words(32, 5) + String.format("%010x", register) + "0".repeat(54);
    }

    private String text(String name) throws IOException {
        return files().get(name);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                files.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(),
                        StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private Path with(String name, String text) throws IOException {
        Map<String, String> files = files();
        files.put(name, text);
        return zipped(files);
    }

    private Path relisted(String name, String text) throws IOException {
        Map<String, String> files = files();
        files.put("manifest.csv", files.get("manifest.csv").replace(sha256(files.get(name)),
                sha256(text)));
        files.put(name, text);
        return zipped(files);
    }

    private Path zipped(Map<String, String> files) throws IOException {
        Path changed = folder.resolve("changed.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return changed;
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
