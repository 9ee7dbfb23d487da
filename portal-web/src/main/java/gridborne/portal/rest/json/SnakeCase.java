package gridborne.portal.rest.json;

/** The names of record components as fields of JSON: {@code registerWh} is {@code register_wh}. */
final class SnakeCase {

    private SnakeCase() {
    }

    static String of(String component) {
        StringBuilder field = new StringBuilder(component.length() + 4);
        for (char letter : component.toCharArray()) {
            if (Character.isUpperCase(letter)) {
                field.append('_');
            }
            field.append(Character.toLowerCase(letter));
        }
        return field.toString();
    }
}
