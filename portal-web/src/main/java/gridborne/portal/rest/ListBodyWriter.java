package gridborne.portal.rest;

import gridborne.portal.rest.json.JsonWriter;
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
import java.util.Collection;

/** Answers may be lists of records. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class ListBodyWriter implements MessageBodyWriter<Collection<?>> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations,
                               MediaType mediaType) {
        return Collection.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(Collection<?> answers, Class<?> type, Type generic,
                        Annotation[] annotations, MediaType mediaType,
                        MultivaluedMap<String, Object> headers, OutputStream out)
            throws IOException {
        out.write(JsonWriter.write(answers).toString().getBytes(StandardCharsets.UTF_8));
    }
}
