package gridborne.portal.rest.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a body into a record and says of every field at once what is wrong with it. */
public final class JsonReader {

    private static final int MAX_ITEMS = 10_000;

    private final List<FieldError> errors = new ArrayList<>();

    private JsonReader() {
    }

    public static <R extends Record> R read(Class<R> type, byte[] body) {
        return read(type, parsed(body));
    }

    public static <R extends Record> R read(Class<R> type, JsonObject body) {
        JsonReader reader = new JsonReader();
        Optional<R> record = reader.object(type, body, "");
        if (!reader.errors.isEmpty()) {
            throw new UnreadableBody(reader.errors);
        }
        return record.orElseThrow();
    }

    private static JsonObject parsed(byte[] body) {
        if (body.length == 0) {
            throw new UnreadableBody("The body is empty. Send a JSON object.");
        }
        String text = text(body);
        if (JsonDepth.isTooDeep(text)) {
            throw new UnreadableBody("The body is nested more than " + JsonDepth.MAX + " deep.");
        }
        try (JsonParser parser = JsonWriter.JSON.createParser(new StringReader(text))) {
            JsonObject object = object(parser);
            if (parser.hasNext()) {
                throw new UnreadableBody("There is more after the JSON object. Send one object.");
            }
            return object;
        } catch (JsonParsingException malformed) {
            throw new UnreadableBody("The body is no JSON from line "
                    + malformed.getLocation().getLineNumber() + ", column "
                    + malformed.getLocation().getColumnNumber() + " on.");
        } catch (JsonException | NumberFormatException malformed) {
            throw new UnreadableBody("The body is no JSON that can be read.");
        }
    }

    private static JsonObject object(JsonParser parser) {
        parser.next();
        JsonValue value = parser.getValue();
        if (value instanceof JsonObject object) {
            return object;
        }
        throw new UnreadableBody(JsonKinds.of(value) + " is no JSON object. Send {…}.");
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableBody("The body is not encoded in UTF-8.");
        }
    }

    private <R extends Record> Optional<R> object(Class<R> type, JsonObject json, String path) {
        RecordComponent[] components = type.getRecordComponents();
        int errorsBefore = errors.size();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            String field = SnakeCase.of(components[i].getName());
            values[i] = field(components[i].getGenericType(), json.get(field), path + field);
        }
        return errors.size() > errorsBefore ? Optional.empty() : constructed(type, values, path);
    }

    /** The value of a field; null only where an error was noted. */
    private Object field(Type type, JsonValue json, String path) {
        boolean absent = json == null || json.getValueType() == JsonValue.ValueType.NULL;
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return absent ? Optional.empty()
                    : Optional.ofNullable(value(generic.getActualTypeArguments()[0], json, path));
        }
        if (absent) {
            return wrong(path, "It is missing. Send " + hint(type) + ".");
        }
        return value(type, json, path);
    }

    private Object value(Type type, JsonValue json, String path) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return list(generic.getActualTypeArguments()[0], json, path);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord() && ValueForms.of(plain).isEmpty()) {
            return json instanceof JsonObject object
                    ? object(plain.asSubclass(Record.class), object, path + ".").orElse(null)
                    : wrong(path, JsonKinds.of(json) + " is not " + hint(type) + ".");
        }
        try {
            return ValueForms.of(plain).orElseThrow().read(json);
        } catch (IllegalArgumentException | ArithmeticException refused) {
            return wrong(path, refused.getMessage());
        }
    }

    private Object list(Type itemType, JsonValue json, String path) {
        if (!(json instanceof JsonArray items) || items.size() > MAX_ITEMS) {
            return wrong(path, "Send an array of up to " + MAX_ITEMS + ", each "
                    + hint(itemType) + ".");
        }
        List<Object> list = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            list.add(field(itemType, items.get(i), path + "[" + i + "]"));
        }
        return list;
    }

    private <R extends Record> Optional<R> constructed(Class<R> type, Object[] values,
                                                       String path) {
        try {
            Class<?>[] types = Stream.of(type.getRecordComponents()).map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof WrongField wrong) {
                wrong(path + wrong.field(), wrong.getMessage());
                return Optional.empty();
            }
            if (refused.getCause() instanceof IllegalArgumentException rule) {
                String field = path.isEmpty() ? FieldError.BODY
                        : path.substring(0, path.length() - 1);
                wrong(field, rule.getMessage());
                return Optional.empty();
            }
            throw new IllegalStateException("Cannot make a " + type.getName(), refused);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException("Cannot make a " + type.getName(), unreadable);
        }
    }

    private Object wrong(String path, String detail) {
        errors.add(new FieldError(path, detail));
        return null;
    }

    private static String hint(Type type) {
        if (type instanceof ParameterizedType generic) {
            return "an array, each " + hint(generic.getActualTypeArguments()[0]);
        }
        return ValueForms.of((Class<?>) type).map(ValueForm::hint).orElse("an object");
    }
}
