package gridborne.portal.rest.json;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** A file is longer than other texts. */
record FileTextForm() implements ValueForm<FileText> {

    @Override
    public Class<FileText> type() {
        return FileText.class;
    }

    @Override
    public FileText read(JsonValue json) {
        if (json instanceof JsonString string) {
            return new FileText(string.getString());
        }
        throw new IllegalArgumentException(JsonKinds.of(json) + " is not " + hint() + ".");
    }

    @Override
    public JsonValue write(FileText value) {
        return JsonWriter.JSON.createValue(value.base64());
    }

    @Override
    public JsonObject schema() {
        return Json.createObjectBuilder().add("type", "string").add("format", "byte")
                .add("maxLength", FileText.MOST_CHARACTERS).add("description", hint())
                .add("example", "iVBORw0KGgo=").build();
    }

    @Override
    public String hint() {
        return "a file in base64";
    }
}
