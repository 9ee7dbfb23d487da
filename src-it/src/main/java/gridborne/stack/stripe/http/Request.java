package gridborne.stack.stripe.http;

import com.sun.net.httpserver.HttpExchange;
import gridborne.stack.stripe.api.Form;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request as it came. */
record Request(String method, String path, String query, Map<String, String> headers,
        String body) {

    /** What is beyond is not read: no request of Stripe's is half as large. */
    private static final int LARGEST_BODY = 1 << 20;

    static Request of(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.get(0)));
        String query = exchange.getRequestURI().getRawQuery();
        return new Request(exchange.getRequestMethod(), exchange.getRequestURI().getPath(),
                query == null ? "" : query, headers,
                new String(exchange.getRequestBody().readNBytes(LARGEST_BODY),
                        StandardCharsets.UTF_8));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The parameters, wherever they are. */
    Form form() {
        return Form.parse(method.equals("POST") ? query + "&" + body : query);
    }
}
