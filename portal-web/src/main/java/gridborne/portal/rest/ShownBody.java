package gridborne.portal.rest;

/** Whether the public page gives one's name. */
public record ShownBody(Boolean shown) {
}
