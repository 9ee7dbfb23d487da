package gridborne.tenants.idempotency;


import gridborne.tenants.database.Sha256;

/** What a request was: its method, path and body, as one hash. */
public record RequestHash(String hex) {

    public static RequestHash of(String methodAndPath, byte[] body) {
        return new RequestHash(Sha256.hex(methodAndPath + "\n" + Sha256.hex(body)));
    }
}
