package gridborne.stack.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The letters, for people and for scripts. */
final class LetterPages implements AutoCloseable {

    private static final int SHOWN = 200;
    private final HttpServer server;
    private final LetterBox letters;
    private final SmtpDoor door;

    private record Page(int status, String type, byte[] body) {

        static Page text(int status, String type, String body) {
            return new Page(status, type + "; charset=utf-8",
                    body.getBytes(StandardCharsets.UTF_8));
        }
    }

    private LetterPages(HttpServer server, LetterBox letters, SmtpDoor door) {
        this.server = server;
        this.letters = letters;
        this.door = door;
    }

    static LetterPages open(int port, LetterBox letters, SmtpDoor door) throws IOException {
        LetterPages pages = new LetterPages(HttpServer.create(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), port), 0), letters, door);
        pages.server.createContext("/", pages::serve);
        pages.server.start();
        return pages;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            Page page = page(exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getPath());
            exchange.getResponseHeaders().set("Content-Type", page.type());
            exchange.getResponseHeaders().set("Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'");
            exchange.sendResponseHeaders(page.status(), page.body().length);
            exchange.getResponseBody().write(page.body());
        }
    }

    private Page page(String request) throws IOException {
        if (request.matches("GET /letters/\\d{1,9}")) {
            return letters.letter(Integer.parseInt(request.substring("GET /letters/".length())))
                    .map(wire -> new Page(200, "text/plain; charset=utf-8", wire))
                    .orElseGet(LetterPages::absent);
        }
        switch (request) {
            case "GET /":
                return Page.text(200, "text/html", list());
            case "GET /letters":
                JsonArrayBuilder all = Json.createArrayBuilder();
                latest().forEach(letter -> all.add(letter.json()));
                return Page.text(200, "application/json", all.build().toString());
            case "POST /closed":
                door.close();
                return Page.text(200, "text/plain", "closed");
            case "POST /open":
                door.open();
                return Page.text(200, "text/plain", "open");
            default:
                return absent();
        }
    }

    private static Page absent() {
        return Page.text(404, "text/plain", "There is no such letter.");
    }

    /** The latest first. */
    private List<ReadLetter> latest() {
        return letters.numbers().stream().sorted(Comparator.reverseOrder()).limit(SHOWN)
                .map(number -> ReadLetter.of(number, letters.letter(number).orElseThrow()))
                .toList();
    }

    private String list() {
        String all = latest().stream().map(LetterPages::shown).collect(Collectors.joining());
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Letters of the demo</title>
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <style>body { font: 16px/1.5 sans-serif; max-width: 50em; margin: 2em auto;
                padding: 0 1em } pre { white-space: pre-wrap; background: #f4f1ea; padding: 1em }
                </style></head><body><main><h1>Letters of the demo</h1>
                <p>What the portal sent by mail. Nothing of it leaves this machine.</p>
                %s</main></body></html>
                """.formatted(all.isEmpty() ? "<p>None yet.</p>" : all);
    }

    private static String shown(ReadLetter letter) {
        return """
                <article><h2>%s</h2><p>To %s, from %s ·
                <a href="/letters/%d">as it was sent</a></p><pre>%s</pre></article>
                """.formatted(escaped(letter.subject()), escaped(letter.to()),
                escaped(letter.sender()), letter.number(), escaped(letter.text()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
