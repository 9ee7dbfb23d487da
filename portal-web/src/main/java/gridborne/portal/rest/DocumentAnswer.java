package gridborne.portal.rest;

/** A document that was uploaded: the SHA-256 of the file, as sha256sum gives it. */
public record DocumentAnswer(String hash) {
}
