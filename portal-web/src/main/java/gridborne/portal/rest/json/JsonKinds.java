package gridborne.portal.rest.json;

import jakarta.json.JsonValue;

/** The kinds of JSON values in words. */
final class JsonKinds {

    private JsonKinds() {
    }

    static String of(JsonValue json) {
        return switch (json.getValueType()) {
            case ARRAY -> "An array";
            case OBJECT -> "An object";
            case STRING -> "A string";
            case NUMBER -> "The number " + abbreviated(json.toString());
            case TRUE, FALSE -> "'" + json + "'";
            case NULL -> "null";
        };
    }

    private static String abbreviated(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
