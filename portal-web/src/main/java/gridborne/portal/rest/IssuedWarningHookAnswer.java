package gridborne.portal.rest;

/** A webhook with its new secret, which is never shown again. */
public record IssuedWarningHookAnswer(String url, String secret) {
}
