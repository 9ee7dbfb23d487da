package gridborne.portal.rest;

/** The slug once more, so that it is the right one. */
public record DeletionBody(String slug) {
}
