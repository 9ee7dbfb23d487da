package gridborne.portal.rest.openapi;

import gridborne.portal.rest.Call;
import gridborne.portal.rest.json.JsonSchemas;
import gridborne.portal.rest.problem.Problem;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The document for a list of resources. */
public final class OpenApiDocument {

    private static final String BASE = "/api/";

    private final JsonSchemas schemas = new JsonSchemas();
    private final SortedMap<String, JsonObjectBuilder> paths = new TreeMap<>();

    private OpenApiDocument(List<Class<?>> resources) {
        resources.forEach(resource -> methods(resource).forEach(method ->
                paths.computeIfAbsent(path(resource, method), path -> Json.createObjectBuilder())
                        .addAll(new OpenApiCall(method, schemas).json())));
    }

    public static JsonObject of(List<Class<?>> resources) {
        return new OpenApiDocument(resources).json();
    }

    private static Stream<Method> methods(Class<?> resource) {
        return Stream.of(resource.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Call.class))
                .sorted(Comparator.comparing(Method::getName));
    }

    private static String path(Class<?> resource, Method method) {
        Path own = method.getAnnotation(Path.class);
        return BASE + resource.getAnnotation(Path.class).value()
                + (own == null ? "" : "/" + own.value());
    }

    private JsonObject json() {
        JsonObject problem = schemas.reference(Problem.class);
        JsonObjectBuilder allPaths = Json.createObjectBuilder();
        paths.forEach(allPaths::add);
        return Json.createObjectBuilder()
                .add("openapi", "3.1.0")
                .add("info", info())
                .add("security", Json.createArrayBuilder()
                        .add(Json.createObjectBuilder()
                                .add("token", Json.createArrayBuilder()))
                        .add(Json.createObjectBuilder()))
                .add("paths", allPaths)
                .add("components", Json.createObjectBuilder()
                        .add("schemas", schemas.all())
                        .add("responses", Json.createObjectBuilder()
                                .add("Problem", problemResponse(problem)))
                        .add("securitySchemes", Json.createObjectBuilder()
                                .add("token", Json.createObjectBuilder().add("type", "http")
                                        .add("scheme", "bearer"))))
                .build();
    }

    private static JsonObjectBuilder info() {
        return Json.createObjectBuilder()
                .add("title", "Gridborne")
                .add("version", "1")
                .add("description", "A utility answers at its own host. Amounts are decimal strings"
                        + " of coins, energy is integer Wh, hours are UTC hours since 1970. Errors"
                        + " are RFC 9457 problems. Every POST may carry an Idempotency-Key: the"
                        + " same key and request get the same answer, another request a 409."
                        + " Unknown fields are ignored.");
    }

    private static JsonObjectBuilder problemResponse(JsonObject schema) {
        return Json.createObjectBuilder()
                .add("description", "What is wrong, with which value, and what to do instead.")
                .add("content", Json.createObjectBuilder().add(Problem.MEDIA_TYPE,
                        Json.createObjectBuilder().add("schema", schema).add("example",
                                OpenApiExamples.of("", "Problem").orElseThrow())));
    }
}
