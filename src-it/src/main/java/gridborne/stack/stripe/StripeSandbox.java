package gridborne.stack.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gridborne.stack.machine.Part;
import gridborne.stack.machine.Ports;
import gridborne.stack.machine.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The server: finds the account by its key, the endpoint by method and path, and answers. */
public final class StripeSandbox implements Part {

    private static final int THREADS = 4;
    private final Ports ports;
    private final Endpoints endpoints = new Endpoints();
    private final Map<String, SandboxAccount> accountsByKey = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private HttpServer server;
    private ExecutorService workers;

    public StripeSandbox(Ports ports) {
        this.ports = ports;
    }

    public void open(SandboxAccount account) {
        accountsByKey.put(account.secretKey(), account);
    }

    public URI apiBase() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public String name() {
        return "Stripe sandbox";
    }

    @Override
    public boolean clearOrphan() {
        return false; // It lives in our own process.
    }

    @Override
    public void start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(),
                    ports.port("stripe")), 0);
        } catch (IOException failure) {
            throw Refusal.because("Cannot open the Stripe sandbox", failure);
        }
        workers = Executors.newFixedThreadPool(THREADS);
        server.setExecutor(workers);
        server.createContext("/", this::serve);
        server.start();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(),
                    StandardCharsets.UTF_8);
            Answer answer = answer(exchange, body);
            byte[] bytes = answer.body().toString().getBytes(StandardCharsets.UTF_8);
            var headers = exchange.getResponseHeaders();
            headers.set("Content-Type", "application/json");
            headers.set("Request-Id", "req_sandbox%08d".formatted(requests.incrementAndGet()));
            if (answer.status() == 401) {
                headers.set("WWW-Authenticate", "Bearer realm=\"Stripe\"");
            }
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    private Answer answer(HttpExchange exchange, String body) {
        String key = ApiKey.of(exchange.getRequestHeaders().getFirst("Authorization"));
        if (key.isEmpty()) {
            return Answer.keyMissing();
        }
        SandboxAccount account = accountsByKey.get(key);
        if (account == null) {
            return Answer.keyUnknown(key);
        }
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        return endpoints.find(method, path)
                .map(endpoint -> endpoint.answer(new Call(account, body)))
                .orElseGet(() -> Answer.unknownUrl(method, path));
    }

    @Override
    public String whereabouts() {
        return apiBase().toString();
    }

    @Override
    public boolean isAlive() {
        return server != null;
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
            workers.shutdownNow();
            server = null;
        }
    }
}
