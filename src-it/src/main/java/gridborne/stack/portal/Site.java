package gridborne.stack.portal;

import gridborne.stack.machine.Refusal;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;

/** One host of the portal, as seen by one caller. */
public record Site(Portal portal, String host, String token) {

    public Site as(String otherToken) {
        return new Site(portal, host, otherToken);
    }

    public String url() {
        return portal.url(host);
    }

    public Reply get(String path) {
        return send("GET " + path, request(path).GET());
    }

    /** With a key nobody used before: said twice, it is done twice. */
    public Reply post(String path, JsonObject body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    /** With a key of the caller's: said again, it is answered again and done once. */
    public Reply post(String path, JsonObject body, String idempotencyKey) {
        return send("POST " + path, request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** With a key of the caller's, like a post. */
    public Reply put(String path, JsonObject body, String idempotencyKey) {
        return send("PUT " + path, request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .PUT(BodyPublishers.ofString(body.toString())));
    }

    /** A file as it is. */
    public Reply upload(String path, byte[] file) {
        return send("POST " + path, request(path)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = portal.request(host, path);
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private Reply send(String what, HttpRequest.Builder request) {
        try {
            return portal.send(request);
        } catch (IOException failure) {
            throw Refusal.because("No answer from the portal to " + what + " at " + host, failure);
        }
    }
}
