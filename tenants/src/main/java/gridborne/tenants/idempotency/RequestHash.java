package gridborne.tenants.idempotency;


import gridborne.tenants.database.Sha256;

/** What a request was: its method, path and body, as one hash. */
public record RequestHash(String hex) {

    public static RequestHash of(String methodAndPath, byte[] body) {
        return ofHashed(methodAndPath, Sha256.hex(body));
    }

    /** For a body too long to be held: its SHA-256 in hex. */
    public static RequestHash ofHashed(String methodAndPath, String bodySha256) {
        return new RequestHash(Sha256.hex(methodAndPath + "\n" + bodySha256));
    }
}
