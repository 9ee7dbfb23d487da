package gridborne.portal.rest.openapi;

import gridborne.portal.rest.Call;
import gridborne.portal.rest.json.JsonSchemas;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One call, from the method that answers it. */
record OpenApiCall(Method method, JsonSchemas schemas) {

    private static final String JSON = "application/json";

    /** An object with the HTTP method as its only field. */
    JsonObjectBuilder json() {
        Call call = method.getAnnotation(Call.class);
        JsonObjectBuilder described = Json.createObjectBuilder()
                .add("operationId", name())
                .add("summary", call.does())
                .add("description", "For " + call.by() + ".")
                .add("parameters", parameters());
        Stream.of(method.getParameters()).filter(parameter -> parameter.getType().isRecord())
                .forEach(body -> described.add("requestBody", Json.createObjectBuilder()
                        .add("required", true)
                        .add("content", content(JSON, schemas.reference(body.getType()),
                                OpenApiExamples.of(name(), schemas.name(body.getType()))))));
        if (call.takes().length > 0) {
            described.add("requestBody", Json.createObjectBuilder().add("required", true)
                    .add("content", streams(call.takes())));
        }
        described.add("responses", Json.createObjectBuilder()
                .add(Integer.toString(call.status()), answer(call))
                .add("default", Json.createObjectBuilder()
                        .add("$ref", "#/components/responses/Problem")));
        return Json.createObjectBuilder().add(httpMethod().toLowerCase(Locale.ROOT), described);
    }

    private String name() {
        return method.getDeclaringClass().getSimpleName().replace("Resource", "") + "."
                + method.getName();
    }

    private String httpMethod() {
        return Stream.of(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(known -> known != null).map(HttpMethod::value).findFirst().orElseThrow();
    }

    private JsonArrayBuilder parameters() {
        JsonArrayBuilder parameters = Json.createArrayBuilder();
        for (Parameter parameter : method.getParameters()) {
            for (Annotation annotation : parameter.getAnnotations()) {
                if (annotation instanceof PathParam path) {
                    parameters.add(parameter("path", path.value(), true));
                } else if (annotation instanceof QueryParam query) {
                    parameters.add(parameter("query", query.value(), false));
                }
            }
        }
        if (Set.of("POST", "PATCH").contains(httpMethod())) {
            parameters.add(parameter("header", "Idempotency-Key", false));
        }
        return parameters;
    }

    private static JsonObjectBuilder parameter(String in, String name, boolean required) {
        return Json.createObjectBuilder().add("in", in).add("name", name)
                .add("required", required)
                .add("schema", Json.createObjectBuilder().add("type", "string"));
    }

    private JsonObjectBuilder answer(Call call) {
        JsonObjectBuilder answer = Json.createObjectBuilder().add("description", call.does());
        if (call.answers() == Void.class) {
            return answer;
        }
        String type = schemas.name(call.answers());
        return answer.add("content", call.asList()
                ? content(call.as(), schemas.listOf(call.answers()),
                        OpenApiExamples.listOf(name(), type))
                : content(call.as(), schemas.reference(call.answers()),
                        OpenApiExamples.of(name(), type)));
    }

    private JsonObjectBuilder streams(String... types) {
        JsonObject text = Json.createObjectBuilder().add("type", "string").build();
        JsonObjectBuilder content = Json.createObjectBuilder();
        Stream.of(types).forEach(type -> content.addAll(
                content(type, text, OpenApiExamples.of(name(), type))));
        return content;
    }

    private static JsonObjectBuilder content(String type, JsonObject schema,
                                             Optional<JsonValue> example) {
        JsonObjectBuilder described = Json.createObjectBuilder().add("schema", schema);
        example.ifPresent(shown -> described.add("example", shown));
        return Json.createObjectBuilder().add(type, described);
    }
}
