package gridborne.portal.rest;

/** The login that is kept. */
public record MergerBody(String into) {
}
