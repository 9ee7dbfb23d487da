package gridborne.portal.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The schemas of records, by the very forms they are read and written with. */
public final class JsonSchemas {

    private final SortedMap<String, JsonObject> schemas = new TreeMap<>();
    private final Map<String, Class<?>> types = new HashMap<>();

    /** A reference to a record's schema, which is added with all that it refers to. */
    public JsonObject reference(Class<?> type) {
        String name = name(type);
        Class<?> known = types.putIfAbsent(name, type);
        if (known == null) {
            schemas.put(name, object(type));
        } else if (known != type) {
            throw new IllegalStateException(type + " and " + known + " are both called " + name
                    + ". Rename one of them.");
        }
        return Json.createObjectBuilder().add("$ref", "#/components/schemas/" + name).build();
    }

    /** Of a record inside another: with the other's name before it, as an hour's lines. */
    public String name(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null ? type.getSimpleName()
                : around.getSimpleName().replaceFirst("Answer$", "") + type.getSimpleName();
    }

    public JsonObject listOf(Class<?> type) {
        return array(reference(type));
    }

    /** All schemas referred to, by name. */
    public JsonObject all() {
        JsonObjectBuilder all = Json.createObjectBuilder();
        schemas.forEach(all::add);
        return all.build();
    }

    private JsonObject object(Class<?> type) {
        JsonObjectBuilder properties = Json.createObjectBuilder();
        JsonArrayBuilder required = Json.createArrayBuilder();
        for (RecordComponent component : type.getRecordComponents()) {
            String field = SnakeCase.of(component.getName());
            properties.add(field, schema(component.getGenericType()));
            if (component.getType() != Optional.class) {
                required.add(field);
            }
        }
        return Json.createObjectBuilder().add("type", "object").add("properties", properties)
                .add("required", required).build();
    }

    private JsonObject schema(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type inner = generic.getActualTypeArguments()[0];
            return generic.getRawType() == List.class
                    ? array(schema(inner)) : orNull(schema(inner));
        }
        Class<?> plain = (Class<?>) type;
        return ValueForms.of(plain).map(ValueForm::schema).orElseGet(() -> reference(plain));
    }

    private static JsonObject array(JsonObject items) {
        return Json.createObjectBuilder().add("type", "array").add("items", items).build();
    }

    private static JsonObject orNull(JsonObject schema) {
        return Json.createObjectBuilder().add("anyOf", Json.createArrayBuilder().add(schema)
                .add(Json.createObjectBuilder().add("type", "null"))).build();
    }
}
