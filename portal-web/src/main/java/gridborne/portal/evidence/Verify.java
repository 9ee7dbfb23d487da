package gridborne.portal.evidence;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Checks a pack of evidence: {@code java Verify.java pack.zip [document …]}. One file, no library,
 * no network. It says what it compared, and names the first rows that do not fit.
 */
public final class Verify {

    /** The first topics of the contract's events HourClosed and Reported. */
    private static final String HOUR_CLOSED =
            "0x8ab63ba1663dfd2fc16fe331d5ce55a87177b28a92331468c125e9815ea2f000";
    private static final String REPORTED =
            "0xe30bae36699f0bbd634c61d1f28c0aa22f51476b3eb64413d3ee5efec728d018";
    private static final List<String> RECORD = List.of("energy_in_wh", "energy_out_wh",
            "carry_in", "repaid", "collected", "fee", "paid_out", "carry_out", "meters");
    private static final int WORD = 64;
    private static final int REGISTER = 10;
    private static final int MOST_PROBLEMS = 20;

    private final ZipFile pack;
    private final Consumer<String> say;
    private final List<String> problems = new ArrayList<>();
    private final Map<Long, Map<String, String>> hours = new TreeMap<>();
    private final Map<Long, Map<Long, Long>> reported = new HashMap<>();

    private Verify(ZipFile pack, Consumer<String> say) {
        this.pack = pack;
        this.say = say;
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true,
                StandardCharsets.UTF_8);
        if (arguments.length == 0) {
            out.println("Use: java Verify.java pack.zip [document ...]");
            System.exit(2);
        }
        List<Path> documents = new ArrayList<>();
        for (int i = 1; i < arguments.length; i++) {
            documents.add(Path.of(arguments[i]));
        }
        List<String> problems = check(Path.of(arguments[0]), documents, out::println);
        problems.forEach(problem -> out.println("NOT OK  " + problem));
        out.println(problems.isEmpty() ? "This pack is whole."
                : "This pack is NOT what the utility gave out, or its book is wrong.");
        System.exit(problems.isEmpty() ? 0 : 1);
    }

    /** What is wrong with a pack; nothing, if all fits. */
    public static List<String> check(Path path, List<Path> documents, Consumer<String> say)
            throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            Verify verify = new Verify(zip, say);
            try {
                verify.files();
                verify.audit();
                verify.chain();
                verify.settlements();
                verify.documents(documents);
            } catch (IllegalArgumentException | DateTimeException | ArithmeticException
                    | IndexOutOfBoundsException unreadable) {
                verify.problem("The pack cannot be read further: " + unreadable.getMessage());
            }
            return verify.problems;
        }
    }

    /** Each file is as it was listed when the pack was made, and none was added. */
    private void files() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        each("manifest", row -> listed.put(text(row, "file"), text(row, "sha256")));
        for (Map.Entry<String, String> file : listed.entrySet()) {
            ZipEntry entry = pack.getEntry(file.getKey());
            if (entry == null) {
                problem("File " + file.getKey() + " is missing.");
            } else if (!sha256(pack.getInputStream(entry)).equals(file.getValue())) {
                problem("File " + file.getKey() + " was changed: its SHA-256 is not the one in"
                        + " manifest.csv.");
            }
        }
        pack.stream().map(ZipEntry::getName).filter(name -> !name.equals("manifest.csv"))
                .filter(name -> !listed.containsKey(name))
                .forEach(name -> problem("File " + name + " was added."));
        say.accept("ok      " + listed.size() + " files compared with manifest.csv");
    }

    /** Each entry's hash covers the one before it. */
    private void audit() throws IOException {
        String[] before = {"0".repeat(64)};
        long[] number = {0};
        each("audit", row -> {
            number[0]++;
            String hash = auditHash(before[0], row);
            if (!text(row, "number").equals(Long.toString(number[0]))
                    || !hash.equals(text(row, "hash"))) {
                problem("Audit entry " + number[0] + " does not fit the chain of hashes.");
            }
            before[0] = text(row, "hash");
        });
        say.accept("ok      " + number[0] + " audit entries followed to the hash " + before[0]);
    }

    private static String auditHash(String before, Map<String, String> row) {
        Instant at = Instant.parse(text(row, "at"));
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(20).putLong(Long.parseLong(text(row, "number")))
                .putLong(at.getEpochSecond()).putInt(at.getNano()).array());
        for (String text : List.of(before, text(row, "actor"), text(row, "action"),
                text(row, "subject"), text(row, "detail"))) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(utf8.length).array());
            digest.update(utf8);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** What the contract said of each hour is what hours.csv says. */
    private void chain() throws IOException {
        each("hours", row -> hours.put(number(row, "hour"), row));
        Map<Long, Map<String, String>> unsaid = new TreeMap<>(hours);
        each("events", row -> {
            String[] topics = text(row, "topics").split(" ");
            if (topics[0].equals(HOUR_CLOSED)) {
                closed(word(topics[1]), text(row, "words"), unsaid);
            } else if (topics[0].equals(REPORTED)) {
                reported(word(topics[1]), word(topics[2]), text(row, "words"));
            }
        });
        unsaid.keySet().forEach(hour -> problem("Hour " + hour
                + ": the contract's word on it is missing in events.csv."));
        say.accept("ok      " + hours.size() + " hours compared with what the contract said");
    }

    private void closed(long hour, String words, Map<Long, Map<String, String>> unsaid) {
        Map<String, String> told = unsaid.remove(hour);
        for (int i = 0; told != null && i < RECORD.size(); i++) {
            long said = word(words.substring(i * WORD, (i + 1) * WORD));
            if (number(told, RECORD.get(i)) != said) {
                problem("Hour " + hour + ": " + RECORD.get(i) + " is " + text(told, RECORD.get(i))
                        + ", but the contract said " + said + ".");
            }
        }
    }

    /** Registers of a page of meters, five bytes each; 0 leaves its meter untouched. */
    private void reported(long hour, long first, String words) {
        long bytes = word(words.substring(WORD, 2 * WORD));
        for (int i = 0; i < bytes * 2 / REGISTER; i++) {
            int at = 2 * WORD + i * REGISTER;
            reported.computeIfAbsent(hour, key -> new HashMap<>())
                    .put(first + i, Long.parseLong(words.substring(at, at + REGISTER), 16));
        }
    }

    /** Every hour once more, from its lines. */
    private void settlements() throws IOException {
        List<Map<String, String>> lines = new ArrayList<>();
        long[] count = {0};
        Map<Long, Map<String, String>> empty = new TreeMap<>(hours);
        each("lines", row -> {
            if (!lines.isEmpty() && !text(lines.get(0), "hour").equals(text(row, "hour"))) {
                settle(lines, empty);
                lines.clear();
            }
            lines.add(row);
            count[0]++;
        });
        settle(lines, empty);
        empty.forEach((hour, row) -> settle(hour, row, List.of()));
        carried();
        say.accept("ok      " + hours.size() + " hours recomputed from " + count[0] + " lines");
    }

    private void settle(List<Map<String, String>> lines, Map<Long, Map<String, String>> empty) {
        if (!lines.isEmpty()) {
            long hour = number(lines.get(0), "hour");
            Map<String, String> row = empty.remove(hour);
            if (row == null) {
                problem("Hour " + hour + " has lines, but is not in hours.csv, or comes twice.");
            } else {
                settle(hour, row, lines);
            }
        }
    }

    private void settle(long hour, Map<String, String> row, List<Map<String, String>> lines) {
        long in = 0;
        long out = 0;
        long collected = 0;
        long active = 0;
        for (Map<String, String> line : lines) {
            long energy = number(line, "energy_wh");
            if (text(line, "direction").equals("PRODUCTION")) {
                in += energy;
            } else {
                out += energy;
                active += energy > 0 ? 1 : 0;
                collected += paid(hour, row, line, energy);
            }
            onChain(hour, line);
        }
        long pool = number(row, "carry_in") + number(row, "repaid") + collected;
        long fee = Math.min(pool, fee(row, pool, active));
        long shared = in == 0 ? 0 : pool - fee;
        paidOut(hour, lines, shared, in);
        long[] ours = {in, out, number(row, "carry_in"), number(row, "repaid"), collected, fee,
            shared, pool - fee - shared, lines.size()};
        for (int i = 0; i < ours.length; i++) {
            same(hour, RECORD.get(i), number(row, RECORD.get(i)), ours[i]);
        }
    }

    private long paid(long hour, Map<String, String> row, Map<String, String> line, long energy) {
        long due = Math.multiplyExact(energy, number(row, "price_microcoins_per_wh"));
        long paid = Math.min(due, Math.max(number(line, "balance_before"), 0));
        same(hour, "due of meter " + text(line, "meter"), number(line, "due"), due);
        same(hour, "paid by meter " + text(line, "meter"), number(line, "paid"), paid);
        return paid;
    }

    private void onChain(long hour, Map<String, String> line) {
        long register = reported.getOrDefault(hour, Map.of())
                .getOrDefault(number(line, "meter"), -1L);
        boolean wentBack = register >= 0 && register < number(line, "register_after")
                && number(line, "energy_wh") == 0;
        same(hour, "register of meter " + text(line, "meter"), number(line, "register_after"),
                wentBack ? number(line, "register_after") : register);
    }

    private static long fee(Map<String, String> row, long pool, long active) {
        long value = number(row, "fee_value");
        return switch (text(row, "fee_policy")) {
            case "FLAT" -> value;
            case "PER_MEMBER" -> Math.multiplyExact(value, active);
            default -> share(pool, value, 10_000);
        };
    }

    /** floor(R × C(i) / E) − floor(R × C(i−1) / E), in the order of the meters. */
    private void paidOut(long hour, List<Map<String, String>> lines, long shared, long in) {
        long before = 0;
        long running = 0;
        for (Map<String, String> line : lines) {
            if (text(line, "direction").equals("PRODUCTION")) {
                running += number(line, "energy_wh");
                long upToHere = in == 0 ? 0 : share(shared, running, in);
                same(hour, "payout of meter " + text(line, "meter"), number(line, "payout"),
                        upToHere - before);
                before = upToHere;
            }
        }
    }

    private static long share(long whole, long part, long all) {
        return BigInteger.valueOf(whole).multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(all)).longValueExact();
    }

    /** What an hour carries out, the next one carries in. */
    private void carried() {
        hours.forEach((hour, row) -> {
            Map<String, String> next = hours.get(hour + 1);
            if (next != null) {
                same(hour + 1, "carry_in", number(next, "carry_in"), number(row, "carry_out"));
            }
        });
    }

    private void same(long hour, String what, long told, long ours) {
        if (told != ours) {
            problem("Hour " + hour + " (" + Instant.ofEpochSecond(hour * 3600) + "): " + what
                    + " is given as " + told + ", recomputed it is " + ours + ".");
        }
    }

    /** Documents somebody has: each is one that parties agreed on, or is not. */
    private void documents(List<Path> documents) throws IOException {
        Map<String, String> known = new HashMap<>();
        each("agreements", row -> known.put(text(row, "document"), text(row, "id")));
        for (Path document : documents) {
            String hash = sha256(Files.newInputStream(document));
            if (known.containsKey(hash)) {
                say.accept("ok      " + document + " is the document of agreement "
                        + known.get(hash));
            } else {
                problem(document + " is no document of an agreement in this pack.");
            }
        }
    }

    private void problem(String text) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(text);
        }
    }

    private static long number(Map<String, String> row, String column) {
        return Long.parseLong(text(row, column));
    }

    private static String text(Map<String, String> row, String column) {
        if (row.get(column) == null) {
            throw new IllegalArgumentException("a column " + column + " is missing.");
        }
        return row.get(column);
    }

    private static long word(String hex) {
        return new BigInteger(hex.replace("0x", ""), 16).longValueExact();
    }

    private void each(String table, Consumer<Map<String, String>> reader) throws IOException {
        ZipEntry entry = pack.getEntry(table + ".csv");
        if (entry == null) {
            problem("File " + table + ".csv is missing.");
            return;
        }
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                pack.getInputStream(entry), StandardCharsets.UTF_8))) {
            List<String> head = record(in);
            for (List<String> row = record(in); !row.isEmpty(); row = record(in)) {
                Map<String, String> named = new HashMap<>();
                for (int i = 0; i < head.size(); i++) {
                    named.put(head.get(i), row.get(i));
                }
                reader.accept(named);
            }
        }
    }

    /** One record of a CSV file (RFC 4180), which may go over several lines; empty at its end. */
    private static List<String> record(BufferedReader in) throws IOException {
        List<String> values = new ArrayList<>();
        StringBuilder value = new StringBuilder();
        boolean quoted = false;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '"') {
                in.mark(1);
                boolean twice = quoted && in.read() == '"';
                if (quoted && !twice) {
                    in.reset();
                }
                quoted = twice || !quoted;
                value.append(twice ? "\"" : "");
            } else if (quoted || c != ',' && c != '\r' && c != '\n') {
                value.append((char) c);
            } else if (c != '\r') {
                values.add(value.toString());
                value.setLength(0);
                if (c == '\n') {
                    return values;
                }
            }
        }
        return values;
    }

    private static String sha256(InputStream content) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[65_536];
        try (content) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
