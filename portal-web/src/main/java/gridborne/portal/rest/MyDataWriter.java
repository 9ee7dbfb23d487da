package gridborne.portal.rest;

import gridborne.portal.export.MyData;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Lets the file of one's data write itself: it may be long, and nobody holds it as a whole. */
@Provider
@Produces(MediaType.APPLICATION_JSON)
public class MyDataWriter implements MessageBodyWriter<MyData> {

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations,
                               MediaType mediaType) {
        return MyData.class.isAssignableFrom(type);
    }

    /** Private to whom it is about: no cache in between keeps it. */
    @Override
    public void writeTo(MyData data, Class<?> type, Type generic, Annotation[] annotations,
                        MediaType mediaType, MultivaluedMap<String, Object> headers,
                        OutputStream out) throws IOException {
        headers.putSingle("Cache-Control", "private, no-store");
        data.json(out);
    }
}
