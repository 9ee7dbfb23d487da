package gridborne.portal.export;

import gridborne.privacy.Teller;
import jakarta.json.Json;
import jakarta.json.stream.JsonGenerator;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Sheets as one JSON object: a list of rows for each, with the names of the columns. */
final class JsonSheets implements Teller, AutoCloseable {

    private final JsonGenerator json;
    private List<String> columns;

    JsonSheets(OutputStream out) {
        json = Json.createGenerator(new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        });
        json.writeStartObject();
    }

    @Override
    public void sheet(String name, List<String> columnNames) {
        endSheet();
        columns = columnNames;
        json.writeStartArray(name.replace('-', '_'));
    }

    @Override
    public void row(List<String> values) {
        json.writeStartObject();
        for (int i = 0; i < columns.size(); i++) {
            if (values.get(i) == null) {
                json.writeNull(columns.get(i));
            } else {
                json.write(columns.get(i), values.get(i));
            }
        }
        json.writeEnd();
    }

    /** Ends the object, and leaves the stream to its owner. */
    @Override
    public void close() {
        endSheet();
        json.writeEnd();
        json.close();
    }

    private void endSheet() {
        if (columns != null) {
            json.writeEnd();
        }
    }
}
