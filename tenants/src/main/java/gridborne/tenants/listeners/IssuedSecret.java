package gridborne.tenants.listeners;

/** A secret as it is told, once. */
public record IssuedSecret(SecretId id, String secret) {
}
