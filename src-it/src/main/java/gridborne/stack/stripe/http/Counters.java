package gridborne.stack.stripe.http;

/** Sends every request to its counter. */
public final class Counters {

    private final ApiCounter api;
    private final ControlCounter control;
    private final PageCounter pages;

    public Counters(ApiCounter api, ControlCounter control, PageCounter pages) {
        this.api = api;
        this.control = control;
        this.pages = pages;
    }

    Response answer(Request request) {
        return counter(request.path()).answer(request);
    }

    private Counter counter(String path) {
        if (path.startsWith("/_sandbox/")) {
            return control;
        }
        return path.startsWith("/v1/") || path.startsWith("/v2/") ? api : pages;
    }
}
