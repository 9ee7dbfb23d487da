package gridborne.stack.stripe;

import jakarta.json.Json;
import jakarta.json.JsonObject;

/** What the sandbox says. Refusals have the one shape of Stripe's errors. */
record Answer(int status, JsonObject body) {

    static Answer ok(JsonObject body) {
        return new Answer(200, body);
    }

    static Answer keyMissing() {
        return invalidRequest(401, "You did not provide an API key. You need to provide your API"
                + " key in the Authorization header, using Bearer auth (e.g. 'Authorization:"
                + " Bearer YOUR_SECRET_KEY').");
    }

    static Answer keyUnknown(String key) {
        return invalidRequest(401, "Invalid API Key provided: " + masked(key));
    }

    static Answer unknownUrl(String method, String path) {
        return invalidRequest(404, "Unrecognized request URL (" + method + ": " + path + ").");
    }

    private static Answer invalidRequest(int status, String message) {
        return new Answer(status, Json.createObjectBuilder()
                .add("error", Json.createObjectBuilder()
                        .add("message", message)
                        .add("type", "invalid_request_error"))
                .build());
    }

    /** The kind of key and its last four letters, as Stripe shows it: sk_test_****cdef. */
    private static String masked(String key) {
        int kind = key.startsWith("sk_test_") || key.startsWith("sk_live_") ? 8 : 0;
        int shown = Math.min(4, key.length() - kind);
        String hidden = "*".repeat(key.length() - kind - shown);
        return key.substring(0, kind) + hidden + key.substring(key.length() - shown);
    }
}
