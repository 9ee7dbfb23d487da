package gridborne.portal.rest;

/** Why a utility is closed for a while; its people read it. */
public record SuspensionBody(String reason) {
}
