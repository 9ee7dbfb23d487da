package gridborne.portal.rest.bulk;

import gridborne.portal.boundary.RecordReadings;
import gridborne.portal.boundary.ShownRegister;
import gridborne.portal.rest.idempotency.PartByPart;
import gridborne.portal.rest.json.JsonWriter;
import gridborne.portal.rest.json.UnreadableBody;
import gridborne.portal.rest.problem.ProblemException;
import gridborne.tenants.idempotency.IdempotencyKey;
import gridborne.tenants.readings.ReadingDecision;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Records a body that was put aside, part by part, and answers each part once it is done. */
public final class BulkAnswer implements StreamingOutput {

    static final int LINES_OF_A_PART = 500;

    private record Read(int line, Optional<LineBody> body, String reason) {
    }

    private final Spool spool;
    private final BodyLines lines;
    private final LineFormat format;
    private final Optional<IdempotencyKey> key;
    private final PartByPart parts;
    private final RecordReadings readings;

    private BulkAnswer(Spool spool, BodyLines lines, LineFormat format,
                       Optional<IdempotencyKey> key, PartByPart parts, RecordReadings readings) {
        this.spool = spool;
        this.lines = lines;
        this.format = format;
        this.key = key;
        this.parts = parts;
        this.readings = readings;
    }

    /** Reads a header, where there is one: a body without is refused before anything is done. */
    public static BulkAnswer to(Spool spool, boolean csv, Optional<IdempotencyKey> key,
                                PartByPart parts, RecordReadings readings) throws IOException {
        BodyLines lines = new BodyLines(spool.content());
        LineFormat format = csv ? Csv.withHeader(header(lines)) : new Ndjson();
        return new BulkAnswer(spool, lines, format, key, parts, readings);
    }

    private static String header(BodyLines lines) throws IOException {
        List<BodyLine> first = lines.next(1);
        try {
            return first.isEmpty() ? "" : first.get(0).text();
        } catch (IllegalArgumentException unreadable) {
            throw ProblemException.malformed("The header: " + unreadable.getMessage());
        }
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (spool) {
            List<BodyLine> next = lines.next(LINES_OF_A_PART);
            for (int number = 0; !next.isEmpty(); number++) {
                List<BodyLine> part = next;
                String answer = parts.part(key, number, () -> recorded(part));
                out.write(answer.getBytes(StandardCharsets.UTF_8));
                out.flush();
                next = lines.next(LINES_OF_A_PART);
            }
        }
    }

    private String recorded(List<BodyLine> part) {
        List<Read> read = part.stream().map(this::read).toList();
        Iterator<ReadingDecision> decisions = readings.record(shown(read)).iterator();
        List<LineAnswer> answers = new ArrayList<>();
        for (Read one : read) {
            answers.add(one.body().map(body -> LineAnswer.of(one.line(), body.meter(),
                    decisions.next())).orElseGet(() -> LineAnswer.unreadable(one.line(),
                    one.reason())));
        }
        return answers.stream().map(answer -> JsonWriter.write(answer) + "\n")
                .collect(Collectors.joining());
    }

    private static List<ShownRegister> shown(List<Read> read) {
        return read.stream().flatMap(one -> one.body().stream()).map(LineBody::shown).toList();
    }

    private Read read(BodyLine line) {
        try {
            return new Read(line.number(), Optional.of(format.read(line.text())), "");
        } catch (UnreadableBody | IllegalArgumentException unreadable) {
            return new Read(line.number(), Optional.empty(), unreadable.getMessage());
        }
    }
}
