package gridborne.portal.rest;

/** Whether a meter is protected. */
public record ProtectionBody(Boolean isProtected) {
}
