package gridborne.stack.stripe.http;

import gridborne.stack.stripe.api.Answer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is sent back; or nothing at all, when the answer gets lost. */
record Response(int status, Map<String, String> headers, byte[] body, boolean lost) {

    static Response json(Answer answer) {
        return json(answer.status(), answer.body().toString());
    }

    static Response json(int status, String text) {
        return of(status, "application/json", text);
    }

    static Response of(int status, String type, String text) {
        return new Response(status, Map.of("Content-Type", type),
                text.getBytes(StandardCharsets.UTF_8), false);
    }

    static Response nothing() {
        return new Response(0, Map.of(), new byte[0], true);
    }

    Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body, lost);
    }

    /** The sandbox's own addresses are kept without the port, which may change at a restart. */
    Response at(String base) {
        String text = new String(body, StandardCharsets.UTF_8).replace("\"sandbox:/",
                "\"" + base + "/");
        return new Response(status, headers, text.getBytes(StandardCharsets.UTF_8), lost);
    }
}
