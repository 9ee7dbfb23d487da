package gridborne.portal.rest.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gridborne.grid.MeterCode;
import gridborne.portal.rest.json.UnreadableBody;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.portal.rest.problem.ProblemKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read from lines, and how little of a bad one reaches further. */
class LinesOfReadingsTest {

    private static final LineBody HOUSE = new LineBody(new MeterCode("HOUSE-1"), 123_000L,
            Optional.of(Instant.parse("2026-11-20T17:00:00Z")));

    @Test
    void areTheSameInBothFormats() {
        assertEquals(HOUSE, new Ndjson().read("{\"meter\":\"HOUSE-1\",\"register_wh\":123000,"
                + "\"at\":\"2026-11-20T17:00:00Z\"}"));
        assertEquals(HOUSE, Csv.withHeader("meter,register_wh,at")
                .read("house-1, 123000 ,2026-11-20T17:00:00Z"));
        assertEquals(HOUSE, Csv.withHeader("\ufeff\"at\",\"Register_Wh\",meter")
                .read("\"2026-11-20T18:00:00+01:00\",123000,HOUSE-1\r"));
    }

    @Test
    void needNoMoment() {
        assertEquals(Optional.empty(), Csv.withHeader("meter,register_wh,at")
                .read("HOUSE-1,1,").at());
        assertEquals(Optional.empty(), Csv.withHeader("meter,register_wh").read("HOUSE-1,1").at());
    }

    @Test
    void areRefusedWithTheFieldThatIsWrong() {
        Csv csv = Csv.withHeader("meter,register_wh,at");
        for (String line : List.of("HOUSE-1,1.5,", "HOUSE-1,1e3,", "HOUSE-1,NaN,", "HOUSE-1,,",
                ",5,", "HOUSE-1,99999999999999999999,", "HOUSE-1,5,yesterday")) {
            assertThrows(UnreadableBody.class, () -> csv.read(line), line);
        }
        assertThrows(IllegalArgumentException.class, () -> csv.read("HOUSE-1,5"));
        assertThrows(UnreadableBody.class, () -> new Ndjson().read("nonsense"));
    }

    @Test
    void needAHeaderInACsv() {
        for (String header : List.of("", "HOUSE-1,5", "meter,at", "meter,meter,register_wh")) {
            assertThrows(ProblemException.class, () -> Csv.withHeader(header), header);
        }
    }

    @Test
    void areNumberedAsInTheBodyAndNeverBlank() throws IOException {
        BodyLines lines = lines("a\r\n\n  \nb");

        List<BodyLine> all = lines.next(10);

        assertEquals(List.of(1, 4), all.stream().map(BodyLine::number).toList());
        assertEquals(List.of("a", "b"), all.stream().map(BodyLine::text).toList());
    }

    @Test
    void thatAreTooLongAreKeptNoLongerThanTheyMayBe() throws IOException {
        BodyLine first = lines("x".repeat(100_000) + "\ny").next(1).get(0);

        assertEquals(BodyLine.MAX_BYTES + 1, first.bytes().length);
        assertThrows(IllegalArgumentException.class, first::text);
    }

    @Test
    void areTooManyBeforeAnyIsRecorded() {
        ProblemException refused = assertThrows(ProblemException.class,
                () -> Spool.of(bytes("x\n".repeat(Spool.MAX_LINES + 2))));

        assertEquals(ProblemKind.TOO_LARGE, refused.kind());
        assertThrows(ProblemException.class,
                () -> Spool.of(bytes("x".repeat(Spool.MAX_BYTES + 1))));
    }

    private static BodyLines lines(String body) {
        return new BodyLines(bytes(body));
    }

    private static ByteArrayInputStream bytes(String body) {
        return new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8));
    }
}
