package gridborne.portal.rest.json;

/**
 * What is wrong with one field of a body, or with the body as a whole, and what to send instead.
 */
public record FieldError(String field, String detail) {

    static final String BODY = "body";

    String sentence() {
        return field.equals(BODY) ? detail : "Field '" + field + "': " + detail;
    }
}
