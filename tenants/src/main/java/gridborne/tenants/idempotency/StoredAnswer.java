package gridborne.tenants.idempotency;

/** An answer that was given once and is given again: status, media type, body. */
public record StoredAnswer(int status, String mediaType, String body) {
}
