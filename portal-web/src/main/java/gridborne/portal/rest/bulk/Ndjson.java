package gridborne.portal.rest.bulk;

import gridborne.portal.rest.json.JsonReader;
import java.nio.charset.StandardCharsets;

/** One JSON object in each line. */
final class Ndjson implements LineFormat {

    @Override
    public LineBody read(String line) {
        return JsonReader.read(LineBody.class, line.getBytes(StandardCharsets.UTF_8));
    }
}
