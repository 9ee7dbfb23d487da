package gridborne.tenants.handover;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.grid.TenantId;
import gridborne.tenants.agreements.Document;
import gridborne.tenants.database.Snapshot;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP of CSV files, one for each table, of documents, and a manifest of what is in them. No value
 * is an empty field; an empty text is a pair of quotation marks.
 */
final class Archive implements AutoCloseable {

    private final ZipOutputStream zip;
    private final Instant made;
    private final JsonArrayBuilder files = Json.createArrayBuilder();
    private final JsonArrayBuilder documents = Json.createArrayBuilder();

    Archive(OutputStream out, Instant made) {
        this.zip = new ZipOutputStream(out);
        this.made = made;
    }

    void add(ExportedTable table, Snapshot.Moment moment) throws IOException, SQLException {
        String name = table.name() + ".csv";
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry(name));
        OutputStream csv = new DigestOutputStream(zip, digest);
        long[] rows = new long[1];
        moment.walk(table.query(), row -> rows[0] = lines(row, table.columns().size(), csv));
        zip.closeEntry();
        files.add(Json.createObjectBuilder().add("file", name).add("rows", rows[0])
                .add("sha256", HexFormat.of().formatHex(digest.digest())));
    }

    /** Under its hash: a name is whatever somebody typed, and stands in the manifest. */
    void add(String hash, Document document) throws IOException {
        String name = "documents/" + hash;
        zip.putNextEntry(new ZipEntry(name));
        zip.write(document.content());
        zip.closeEntry();
        documents.add(Json.createObjectBuilder().add("file", name).add("name", document.name())
                .add("sha256", HexFormat.of().formatHex(sha256().digest(document.content()))));
    }

    private static long lines(ResultSet rows, int columns, OutputStream csv) throws SQLException {
        write(csv, IntStream.rangeClosed(1, columns).mapToObj(column -> label(rows, column))
                .collect(Collectors.joining(",")));
        long count = 0;
        while (rows.next()) {
            StringBuilder line = new StringBuilder();
            for (int column = 1; column <= columns; column++) {
                line.append(column == 1 ? "" : ",").append(cell(rows.getString(column)));
            }
            write(csv, line.toString());
            count++;
        }
        return count;
    }

    private static String label(ResultSet rows, int column) {
        try {
            return rows.getMetaData().getColumnLabel(column);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static String cell(String value) {
        if (value == null) {
            return "";
        }
        boolean plain = !value.isEmpty()
                && value.chars().allMatch(c -> c != '"' && c != ',' && c >= ' ');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static void write(OutputStream csv, String line) {
        try {
            csv.write((line + "\r\n").getBytes(UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Whose rows these are, where its contract stands, and what each file comes to. */
    void finish(Snapshot.Moment moment, TenantId utility) throws IOException, SQLException {
        JsonObjectBuilder manifest = Json.createObjectBuilder().add("made", made.toString());
        moment.rows("select slug, name, zone, locale, coin_name, currency from tenant_tenant"
                + " where id = ?", row -> manifest.add("slug", row.getString("slug"))
                .add("name", row.getString("name")).add("zone", row.getString("zone"))
                .add("locale", row.getString("locale"))
                .add("coin_name", row.getString("coin_name"))
                .add("currency", row.getString("currency")), utility.value());
        moment.rows("select chain_id, contract, block from chain_book", row -> manifest.add("chain",
                Json.createObjectBuilder().add("id", row.getLong("chain_id"))
                        .add("contract", row.getString("contract"))
                        .add("followed_to_block", row.getLong("block"))));
        manifest.add("files", files).add("documents", documents).add("left_out", "passwords, keys,"
                + " tokens, secrets of webhooks, what else is sealed under the portal's key, and"
                + " what only serves the running portal");
        zip.putNextEntry(new ZipEntry("manifest.json"));
        zip.write(manifest.build().toString().getBytes(UTF_8));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
