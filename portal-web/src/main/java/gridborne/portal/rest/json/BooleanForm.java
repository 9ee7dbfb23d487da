package gridborne.portal.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** True or false. */
record BooleanForm() implements ValueForm<Boolean> {

    @Override
    public Class<Boolean> type() {
        return Boolean.class;
    }

    @Override
    public Boolean read(JsonValue json) {
        return switch (json.getValueType()) {
            case TRUE -> true;
            case FALSE -> false;
            default -> throw new IllegalArgumentException(
                    JsonKinds.of(json) + " is not " + hint() + ".");
        };
    }

    @Override
    public JsonValue write(Boolean value) {
        return value ? JsonValue.TRUE : JsonValue.FALSE;
    }

    @Override
    public JsonObject schema() {
        return Json.createObjectBuilder().add("type", "boolean").build();
    }

    @Override
    public String hint() {
        return "true or false";
    }
}
