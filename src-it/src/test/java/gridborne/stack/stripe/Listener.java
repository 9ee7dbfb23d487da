package gridborne.stack.stripe;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;

/** A portal that only listens: keeps what it is told, and answers as a test wants. */
final class Listener implements AutoCloseable {

    /** What came, and the header that signs it. */
    record Told(String body, String signature, String host) {

        Event verified(String secret) throws SignatureVerificationException {
            return Webhook.constructEvent(body, signature, secret);
        }
    }

    private final HttpServer server;
    private final ExecutorService workers = Executors.newFixedThreadPool(8);
    private final List<Told> told = new ArrayList<>();
    private final IntSupplier status;

    Listener() {
        this(() -> 200);
    }

    Listener(IntSupplier status) {
        this.status = status;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                    0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(workers);
        server.createContext("/", this::listen);
        server.start();
    }

    private void listen(HttpExchange exchange) throws IOException {
        try (exchange) {
            Told one = new Told(new String(exchange.getRequestBody().readAllBytes(),
                    StandardCharsets.UTF_8), exchange.getRequestHeaders()
                    .getFirst("Stripe-Signature"), exchange.getRequestHeaders().getFirst("Host"));
            int answer;
            synchronized (told) {
                told.add(one);
                answer = status.getAsInt();
            }
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port() + "/webhooks/stripe";
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Told> told() {
        synchronized (told) {
            return List.copyOf(told);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
