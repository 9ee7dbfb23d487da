package gridborne.portal.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The schemas of records, by the very forms they are read and written with. */
public final class JsonSchemas {

    private final SortedMap<String, JsonObject> schemas = new TreeMap<>();

    /** A reference to a record's schema, which is added with all that it refers to. */
    public JsonObject reference(Class<?> type) {
        String name = type.getSimpleName();
        if (!schemas.containsKey(name)) {
            schemas.put(name, JsonObject.EMPTY_JSON_OBJECT);
            schemas.put(name, object(type));
        }
        return Json.createObjectBuilder().add("$ref", "#/components/schemas/" + name).build();
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
