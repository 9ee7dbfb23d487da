package gridborne.portal.export;

import gridborne.portal.boundary.ReadMyData;
import gridborne.portal.view.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All that is kept about the caller as a file: JSON for programs, and a ZIP with a table for each
 * kind. It is written to the disk first, so that a slow reader holds no transaction.
 */
@ApplicationScoped
public class MyData {

    /** What fills a file. */
    @FunctionalInterface
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    @Inject
    private ReadMyData read;

    @Inject
    private Words words;

    /** Itself, if there is somebody whose data it could be. */
    public MyData ofSomebody() {
        read.requireSomebody();
        return this;
    }

    public void json(OutputStream out) throws IOException {
        spooled(out, this::writeJson);
    }

    public void zip(OutputStream out) throws IOException {
        spooled(out, file -> {
            try (ZipOutputStream zip = new ZipOutputStream(file, StandardCharsets.UTF_8)) {
                zip.putNextEntry(new ZipEntry("README.txt"));
                zip.write(words.say("myData.readme").getBytes(StandardCharsets.UTF_8));
                try (CsvSheets sheets = new CsvSheets(zip)) {
                    read.tell(sheets);
                }
                zip.putNextEntry(new ZipEntry("my-data.json"));
                writeJson(zip);
            }
        });
    }

    private void writeJson(OutputStream out) {
        try (JsonSheets sheets = new JsonSheets(out)) {
            read.tell(sheets);
        }
    }

    private static void spooled(OutputStream out, Content content) throws IOException {
        Path file = Files.createTempFile("my-data", null);
        try {
            try (OutputStream spool = Files.newOutputStream(file)) {
                content.to(spool);
            }
            Files.copy(file, out);
        } finally {
            Files.delete(file);
        }
    }
}
