package gridborne.portal.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One of a few names. */
record EnumForm<E extends Enum<E>>(Class<E> type) implements ValueForm<E> {

    @Override
    public E read(JsonValue json) {
        if (json instanceof JsonString name) {
            return Stream.of(type.getEnumConstants())
                    .filter(constant -> constant.name().equals(name.getString())).findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "'" + shortened(name.getString()) + "' is not " + hint() + "."));
        }
        throw new IllegalArgumentException(JsonKinds.of(json) + " is not " + hint() + ".");
    }

    private static String shortened(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40) + "…";
    }

    @Override
    public JsonValue write(E value) {
        return JsonWriter.JSON.createValue(value.name());
    }

    @Override
    public JsonObject schema() {
        JsonArrayBuilder names = Json.createArrayBuilder();
        Stream.of(type.getEnumConstants()).forEach(constant -> names.add(constant.name()));
        return Json.createObjectBuilder().add("type", "string").add("enum", names).build();
    }

    @Override
    public String hint() {
        return "one of " + Stream.of(type.getEnumConstants()).map(Enum::name)
                .collect(Collectors.joining(", "));
    }
}
