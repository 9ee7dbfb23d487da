package gridborne.it.isolation;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What the portal said. */
record Reply(int status, String location, String body) {

    private static final int AROUND = 80;

    static Reply of(HttpResponse<String> response) {
        return new Reply(response.statusCode(),
                response.headers().firstValue("Location").orElse(""), response.body());
    }

    boolean leadsTo(String path) {
        return status >= 300 && status < 400 && path.equals(URI.create(location).getPath());
    }

    /** The same, whatever thing was asked for. */
    Reply without(String name) {
        return new Reply(status, location.replace(name, "…"), body.replace(name, "…"));
    }

    /** The same, whenever it was said: without times and what each page makes anew. */
    Reply timeless() {
        return new Reply(status, location, body.replaceAll("nonce=\"[^\"]*\"", "")
                .replaceAll("[0-9]+", "0"));
    }

    /** Where two answers part; nothing where they are alike. */
    Optional<String> unlike(Reply other) {
        String mine = toString();
        String others = other.toString();
        int at = 0;
        while (at < Math.min(mine.length(), others.length())
                && mine.charAt(at) == others.charAt(at)) {
            at++;
        }
        return equals(other) ? Optional.empty()
                : Optional.of(around(mine, at) + " but " + around(others, at));
    }

    private static String around(String text, int place) {
        return text.substring(Math.max(0, place - AROUND), Math.min(text.length(), place + AROUND));
    }
}
