package gridborne.portal.rest.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Optional;

/** Writes answers: records, lists of them and the values in them. */
public final class JsonWriter {

    /** Found once: the static methods of Json look for a provider at each call. */
    static final JsonProvider JSON = JsonProvider.provider();

    private JsonWriter() {
    }

    public static JsonValue write(Object answer) {
        if (answer == null) {
            return JsonValue.NULL;
        }
        if (answer instanceof JsonValue json) {
            return json;
        }
        if (answer instanceof Optional<?> perhaps) {
            return perhaps.map(JsonWriter::write).orElse(JsonValue.NULL);
        }
        if (answer instanceof Collection<?> many) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            many.forEach(one -> array.add(write(one)));
            return array.build();
        }
        return valueOrRecord(answer);
    }

    private static JsonValue valueOrRecord(Object answer) {
        Class<?> type = answer instanceof Enum<?> constant ? constant.getDeclaringClass()
                : answer.getClass();
        Optional<ValueForm<?>> form = ValueForms.of(type);
        if (form.isPresent()) {
            return written(form.get(), answer);
        }
        if (answer instanceof Record components) {
            return object(components);
        }
        throw new IllegalStateException("There is no JSON for " + type.getName()
                + ". Add a form for it to ValueForms.");
    }

    private static <T> JsonValue written(ValueForm<T> form, Object value) {
        return form.write(form.type().cast(value));
    }

    private static JsonValue object(Record components) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (RecordComponent component : components.getClass().getRecordComponents()) {
            object.add(SnakeCase.of(component.getName()), write(valueOf(component, components)));
        }
        return object.build();
    }

    private static Object valueOf(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("Cannot read " + component, unreadable);
        }
    }
}
