package gridborne.portal.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import gridborne.privacy.Teller;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What is kept about somebody, sheet by sheet, as they take it along. */
class SheetsAboutSomebodyTest {

    @Test
    void areOneObjectForPrograms() {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try (JsonSheets sheets = new JsonSheets(json)) {
            tell(sheets);
        }

        assertEquals("{\"person\":[{\"login\":\"rosa\",\"account\":null}],\"followed_meters\":[],"
                + "\"tokens\":[{\"name\":\"a \\\"name\\\"\"},{\"name\":\"b\"}]}",
                json.toString(UTF_8));
    }

    @Test
    void areNothingWhereNothingIsKept() {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new JsonSheets(json).close();

        assertEquals("{}", json.toString(UTF_8));
    }

    @Test
    void areATableEachInAZip() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file, UTF_8);
                CsvSheets sheets = new CsvSheets(zip)) {
            tell(sheets);
        }

        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()),
                UTF_8);
        assertEntry(zip, "person.csv", "login,account\r\nrosa,\r\n");
        assertEntry(zip, "followed-meters.csv", "code\r\n");
        assertEntry(zip, "tokens.csv", "name\r\n\"a \"\"name\"\"\"\r\nb\r\n");
        assertNull(zip.getNextEntry());
    }

    private static void tell(Teller teller) {
        teller.sheet("person", List.of("login", "account"));
        teller.row(Arrays.asList("rosa", null));
        teller.sheet("followed-meters", List.of("code"));
        teller.sheet("tokens", List.of("name"));
        teller.row(List.of("a \"name\""));
        teller.row(List.of("b"));
    }

    private static void assertEntry(ZipInputStream zip, String name, String content)
            throws IOException {
        ZipEntry entry = zip.getNextEntry();
        assertEquals(name, entry.getName());
        assertEquals(content, new String(zip.readAllBytes(), UTF_8));
    }
}
