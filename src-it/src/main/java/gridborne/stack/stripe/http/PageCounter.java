package gridborne.stack.stripe.http;

import gridborne.stack.stripe.api.Origin;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.pages.Html;
import gridborne.stack.stripe.pages.Reply;
import gridborne.stack.stripe.pages.Visit;
import gridborne.stack.stripe.store.SandboxClock;
import gridborne.stack.stripe.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The pages for browsers. Whoever knows the unguessable end of an address may use it. */
public final class PageCounter implements Counter {

    private static final String STYLE = "/_pages/style.css";

    /** A form may lead anywhere a merchant wants its customers back. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; base-uri 'none';"
            + " form-action 'self' http: https:; frame-ancestors 'none'";
    private final Store store;
    private final SandboxClock clock;
    private final Map<String, Function<Visit, Reply>> pages = new LinkedHashMap<>();

    public PageCounter(Store store, SandboxClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A page, and what its addresses begin with. */
    public PageCounter add(String prefix, Function<Visit, Reply> page) {
        pages.put(prefix, page);
        return this;
    }

    @Override
    public Response answer(Request request) {
        if (request.path().equals(STYLE)) {
            return Response.of(200, "text/css; charset=utf-8", style());
        }
        boolean submits = request.method().equals("POST");
        if (!submits && !request.method().equals("GET")) {
            return response(Reply.notFound());
        }
        return response(pages.entrySet().stream()
                .filter(page -> request.path().startsWith(page.getKey())).findFirst()
                .map(page -> visit(page.getValue(), request.path().substring(
                        page.getKey().length()), submits, request))
                .orElseGet(Reply::notFound));
    }

    private Reply visit(Function<Visit, Reply> page, String id, boolean submits,
            Request request) {
        return store.change(clock.moment(), work -> {
            World nobody = new World(work, "", Origin.STRIPE);
            Optional<StripeObject> door = nobody.find(Kind.DOOR, id);
            return door.map(found -> page.apply(new Visit(nobody.of(found.text("account")), id,
                    submits, request.form()))).orElseGet(Reply::notFound);
        });
    }

    private static Response response(Reply reply) {
        Response response = Response.of(reply.status(), "text/html; charset=utf-8", reply.html())
                .with("Content-Security-Policy", POLICY)
                .with("X-Content-Type-Options", "nosniff").with("Cache-Control", "no-store")
                .with("Referrer-Policy", "no-referrer");
        return reply.location().map(to -> response.with("Location", to)).orElse(response);
    }

    private static String style() {
        try (InputStream style = Html.class.getResourceAsStream("style.css")) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
