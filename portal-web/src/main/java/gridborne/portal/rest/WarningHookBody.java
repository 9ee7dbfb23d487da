package gridborne.portal.rest;

/** A webhook to be, for one's warnings. */
public record WarningHookBody(String url) {
}
