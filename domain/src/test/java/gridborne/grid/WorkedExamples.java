package gridborne.grid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the worked examples that Java and Solidity share. JSON of objects, arrays, strings and
 * integers is all they need, so this reads just that, and the module keeps to the JDK.
 */
public final class WorkedExamples {

    private static final Path EXAMPLES = Path.of("..", "docs", "examples");

    private final Path file;
    private final String text;
    private int at;

    private WorkedExamples(Path file) throws IOException {
        this.file = file;
        this.text = Files.readString(file);
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> read(String name) throws IOException {
        return (List<Map<String, Object>>) new WorkedExamples(EXAMPLES.resolve(name)).value();
    }

    private Object value() {
        return switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> number();
        };
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        at++;
        while (next() != '}') {
            String name = string();
            expect(':');
            members.put(name, value());
            skipComma();
        }
        at++;
        return members;
    }

    private List<Object> array() {
        List<Object> items = new ArrayList<>();
        at++;
        while (next() != ']') {
            items.add(value());
            skipComma();
        }
        at++;
        return items;
    }

    private String string() {
        expect('"');
        int end = text.indexOf('"', at);
        String string = text.substring(at, end);
        at = end + 1;
        return string;
    }

    private Long number() {
        int start = at;
        while ("-0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return Long.valueOf(text.substring(start, at));
    }

    private char next() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw new IllegalStateException("Expected " + wanted + " at " + at + " of " + file);
        }
        at++;
    }

    private void skipComma() {
        if (next() == ',') {
            at++;
        }
    }
}
