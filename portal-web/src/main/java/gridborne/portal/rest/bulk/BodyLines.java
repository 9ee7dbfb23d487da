package gridborne.portal.rest.bulk;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The lines of a body, one after the other; never more of it in memory than is asked for. */
final class BodyLines {

    private final InputStream body;
    private int number;

    BodyLines(InputStream body) {
        this.body = new BufferedInputStream(body);
    }

    /** The next lines that are not blank, up to a bound; fewer only at the end. */
    List<BodyLine> next(int atMost) throws IOException {
        List<BodyLine> lines = new ArrayList<>(atMost);
        while (lines.size() < atMost) {
            Optional<BodyLine> line = next();
            if (line.isEmpty()) {
                break;
            }
            line.filter(one -> !one.isBlank()).ifPresent(lines::add);
        }
        return lines;
    }

    private Optional<BodyLine> next() throws IOException {
        int one = body.read();
        if (one < 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (; one >= 0 && one != '\n'; one = body.read()) {
            if (line.size() <= BodyLine.MAX_BYTES) {
                line.write(one);
            }
        }
        number++;
        return Optional.of(new BodyLine(number, line.toByteArray()));
    }
}
