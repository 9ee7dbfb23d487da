package gridborne.portal.rest.json;

/** What is wrong with one field of a body, and what to send instead. */
public record FieldError(String field, String detail) {
}
