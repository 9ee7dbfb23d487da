package gridborne.portal.export;

import gridborne.privacy.Teller;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Sheets as CSV files in a ZIP. */
final class CsvSheets implements Teller, AutoCloseable {

    private final ZipOutputStream zip;

    CsvSheets(ZipOutputStream zip) {
        this.zip = zip;
    }

    @Override
    public void sheet(String name, List<String> columns) {
        try {
            zip.putNextEntry(new ZipEntry(name + ".csv"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        row(columns);
    }

    @Override
    public void row(List<String> values) {
        String line = values.stream().map(value -> value == null ? "" : Csv.quoted(value))
                .collect(Collectors.joining(",", "", "\r\n"));
        try {
            zip.write(line.getBytes(StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Ends the last sheet, and not the ZIP. */
    @Override
    public void close() throws IOException {
        zip.closeEntry();
    }
}
