package gridborne.portal.rest;

import gridborne.portal.rest.json.JsonWriter;
import gridborne.portal.rest.problem.Problem;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;

/**
 * Answers are records. The type is named, since between two writers of any object the server picks
 * now this one and now its own JSON-B.
 */
@Provider
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
public class RecordBodyWriter implements MessageBodyWriter<Record> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations,
                               MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public void writeTo(Record answer, Class<?> type, Type generic, Annotation[] annotations,
                        MediaType mediaType, MultivaluedMap<String, Object> headers,
                        OutputStream out) throws IOException {
        out.write(JsonWriter.write(answer).toString().getBytes(StandardCharsets.UTF_8));
    }
}
