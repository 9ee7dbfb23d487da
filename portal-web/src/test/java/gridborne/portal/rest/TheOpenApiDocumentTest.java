package gridborne.portal.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.portal.rest.json.JsonReader;
import gridborne.portal.rest.json.JsonWriter;
import gridborne.portal.rest.json.UnreadableBody;
import gridborne.portal.rest.openapi.OpenApiDocument;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document speaks of every call, and everything it refers to is in it. */
class TheOpenApiDocumentTest {

    private static final JsonObject DOCUMENT = OpenApiDocument.of(OpenApiResource.RESOURCES);
    /** What stands beside the calls: the document itself, and the readiness of a node. */
    private static final Set<String> BESIDE = Set.of("OpenApiResource", "Ready");

    @Test
    void namesEveryResource() throws IOException {
        java.nio.file.Path sources = java.nio.file.Path.of("src/main/java/gridborne/portal/rest");
        Set<String> found = new TreeSet<>();
        try (Stream<java.nio.file.Path> files = Files.list(sources)) {
            for (java.nio.file.Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).contains("\n@Path(\"v1/")) {
                    found.add(file.getFileName().toString().replace(".java", ""));
                }
            }
        }
        found.removeAll(BESIDE);

        assertEquals(found, OpenApiResource.RESOURCES.stream().map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void describesEveryCall() {
        List<String> undescribed = new ArrayList<>();
        for (Class<?> resource : OpenApiResource.RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                if (isCall(method) && !method.isAnnotationPresent(Call.class)) {
                    undescribed.add(resource.getSimpleName() + "." + method.getName());
                }
            }
        }

        assertEquals(List.of(), undescribed);
    }

    @Test
    void hasThePathsThatScriptsRelyOn() {
        assertTrue(DOCUMENT.getJsonObject("paths").keySet().containsAll(Set.of("/api/v1/grid",
                "/api/v1/meters", "/api/v1/meters/{code}", "/api/v1/meters/{code}/readings",
                "/api/v1/meters/{code}/fund", "/api/v1/transfers", "/api/v1/operations/{id}",
                "/api/v1/me", "/api/v1/settlements", "/api/v1/settlements/{hour}",
                "/api/v1/demo/clock", "/api/v1/people", "/api/v1/counter-payments",
                "/api/v1/tokens", "/api/v1/tokens/{id}", "/api/v1/tenants",
                "/api/v1/tenants/{slug}", "/api/v1/operators")),
                DOCUMENT.getJsonObject("paths").keySet().toString());
    }

    @Test
    void requiresWhatABodyRequires() {
        JsonObject meter = DOCUMENT.getJsonObject("components").getJsonObject("schemas")
                .getJsonObject("MeterBody");

        assertEquals(List.of("code", "name", "kind", "direction", "owner", "connection_power_w",
                "register_wh"), meter.getJsonArray("required").getValuesAs(JsonString.class)
                .stream().map(JsonString::getString).toList());
    }

    @Test
    void refersToNothingThatIsNotInIt() {
        Set<String> schemas = DOCUMENT.getJsonObject("components").getJsonObject("schemas")
                .keySet();
        List<String> missing = references(DOCUMENT)
                .filter(reference -> reference.startsWith("#/components/schemas/"))
                .map(reference -> reference.substring("#/components/schemas/".length()))
                .filter(name -> !schemas.contains(name)).toList();

        assertEquals(List.of(), missing);
    }

    /** Read by the very forms that bodies are read with, and written as answers are. */
    @Test
    void showsAnExampleOfEveryBodyAndAnswer() {
        List<String> wrong = new ArrayList<>();
        for (Class<?> resource : OpenApiResource.RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Call.class)) {
                    examplesOf(resource, method).filter(example -> !example.isRight())
                            .forEach(example -> wrong.add(example.toString()));
                }
            }
        }

        assertEquals("", String.join("\n", wrong));
    }

    @Test
    void showsAnExampleOfEveryOtherBodyToo() {
        assertEquals(List.of(), operations().filter(operation -> operation.containsKey(
                "requestBody")).flatMap(operation -> operation.getJsonObject("requestBody")
                .getJsonObject("content").entrySet().stream()
                .filter(content -> !content.getValue().asJsonObject().containsKey("example"))
                .map(content -> operation.getString("operationId") + " " + content.getKey()))
                .toList());
    }

    /** Two schemas with one name would say of one what is true of the other. */
    @Test
    void describesEachHoursLinesAsTheyAre() {
        JsonObject schemas = DOCUMENT.getJsonObject("components").getJsonObject("schemas");

        assertTrue(schemas.keySet().containsAll(Set.of("LineAnswer", "SettlementLineAnswer",
                "WhatIfLineAnswer", "TariffAnswer", "GridTariffAnswer")),
                schemas.keySet().toString());
        assertTrue(schemas.getJsonObject("LineAnswer").getJsonObject("properties")
                .containsKey("result"));
    }

    /** What stands in the document for a record. */
    private record Example(String where, Class<?> type, Optional<JsonValue> shown) {

        private static final Set<String> HIDING = Set.of("PaymentAccountBody",
                "WebhookSecretBody");

        /** What a body hides once it is read, a key or a secret, is not written again. */
        boolean isRight() {
            try {
                return shown.filter(json -> HIDING.contains(type.getSimpleName())
                        ? again(json).asJsonObject().keySet().equals(json.asJsonObject().keySet())
                        : json.equals(again(json))).isPresent();
            } catch (UnreadableBody refused) {
                throw new AssertionError(where + ": " + refused.getMessage(), refused);
            }
        }

        private JsonValue again(JsonValue json) {
            if (json instanceof JsonArray many) {
                return JsonWriter.write(many.stream().map(this::again).toList());
            }
            return JsonWriter.write(JsonReader.read(type.asSubclass(Record.class),
                    json.asJsonObject()));
        }
    }

    private static Stream<Example> examplesOf(Class<?> resource, Method method) {
        String name = resource.getSimpleName().replace("Resource", "") + "." + method.getName();
        JsonObject operation = operations().filter(one -> one.getString("operationId")
                .equals(name)).findFirst().orElseThrow();
        Call call = method.getAnnotation(Call.class);
        Stream<Example> bodies = Stream.of(method.getParameterTypes()).filter(Class::isRecord)
                .map(type -> new Example(name + " takes", type, example(operation
                        .getJsonObject("requestBody"), "application/json")));
        return call.answers() == Void.class ? bodies : Stream.concat(bodies, Stream.of(
                new Example(name + " answers", call.answers(), example(operation.getJsonObject(
                        "responses").getJsonObject(Integer.toString(call.status())),
                        call.as()))));
    }

    private static Optional<JsonValue> example(JsonObject of, String type) {
        return Optional.ofNullable(of.getJsonObject("content").getJsonObject(type)
                .get("example"));
    }

    private static Stream<JsonObject> operations() {
        return DOCUMENT.getJsonObject("paths").values().stream()
                .flatMap(path -> path.asJsonObject().values().stream())
                .map(JsonValue::asJsonObject);
    }

    private static boolean isCall(Method method) {
        return Stream.of(method.getAnnotations()).map(Annotation::annotationType)
                .anyMatch(type -> type.isAnnotationPresent(HttpMethod.class)
                        || type == Path.class);
    }

    private static Stream<String> references(JsonValue json) {
        if (json instanceof JsonObject object) {
            return object.entrySet().stream().flatMap(field -> field.getKey().equals("$ref")
                    ? Stream.of(object.getString("$ref")) : references(field.getValue()));
        }
        return json.getValueType() == JsonValue.ValueType.ARRAY
                ? json.asJsonArray().stream().flatMap(TheOpenApiDocumentTest::references)
                : Stream.empty();
    }
}
