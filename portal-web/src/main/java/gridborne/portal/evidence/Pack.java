package gridborne.portal.evidence;

import gridborne.evidence.EvidenceTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A pack on its way out: each table a file, and at the end a list of all files' hashes. */
final class Pack implements AutoCloseable {

    private static final String LINE_END = "\r\n";

    private final ZipOutputStream zip;
    private final Map<String, String> hashes = new LinkedHashMap<>();

    Pack(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void text(String name, String text) {
        file(name, out -> out.print(text));
    }

    /** As it is among our resources. */
    void resource(String name) {
        try (InputStream content = Pack.class.getResourceAsStream(name)) {
            text(name, new String(Objects.requireNonNull(content, name).readAllBytes(),
                    StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void table(EvidenceTable table, Instant from, Instant until) {
        file(table.name() + ".csv", out -> {
            out.print(line(table.columns()));
            table.rows(from, until, row -> out.print(line(row)));
        });
    }

    /** The list of all files, each with its hash, comes last. */
    @Override
    public void close() {
        Map<String, String> listed = Map.copyOf(hashes);
        file("manifest.csv", out -> {
            out.print(line(List.of("file", "sha256")));
            listed.forEach((name, hash) -> out.print(line(List.of(name, hash))));
        });
        try {
            zip.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private interface Content {
        void write(PrintWriter out);
    }

    private void file(String name, Content content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            zip.putNextEntry(new ZipEntry(name));
            PrintWriter out = new PrintWriter(new OutputStreamWriter(
                    new DigestOutputStream(zip, digest), StandardCharsets.UTF_8));
            content.write(out);
            out.flush();
            zip.closeEntry();
            hashes.put(name, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String line(List<?> values) {
        return values.stream().map(value -> quoted(Objects.toString(value, "")))
                .collect(Collectors.joining(",")) + LINE_END;
    }

    private static String quoted(String value) {
        boolean plain = value.chars().allMatch(c -> c != '"' && c != ',' && c >= ' ');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
