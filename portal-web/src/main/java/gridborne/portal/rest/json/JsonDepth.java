package gridborne.portal.rest.json;

/**
 * How deep a JSON text is nested. Looked at before parsing, because a parser answers a text that is
 * too deep with whatever it runs into.
 */
final class JsonDepth {

    static final int MAX = 50;

    private JsonDepth() {
    }

    static boolean isTooDeep(String json) {
        int depth = 0;
        boolean inString = false;
        for (int i = 0; i < json.length() && depth <= MAX; i++) {
            char here = json.charAt(i);
            if (inString && here == '\\') {
                i++;
            } else if (here == '"') {
                inString = !inString;
            } else if (!inString && (here == '[' || here == '{')) {
                depth++;
            } else if (!inString && (here == ']' || here == '}')) {
                depth--;
            }
        }
        return depth > MAX;
    }
}
