package gridborne.stack.stripe.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;

/** The door to the street: HTTP on the loopback address. */
public final class Front implements AutoCloseable {

    static {
        // Without this the JDK's server sends head and body apart and each answer waits 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final System.Logger LOG = System.getLogger(Front.class.getName());
    private static final int THREADS = 64;
    private final HttpServer server;
    private final ExecutorService workers;
    private final Counters counters;

    private Front(HttpServer server, Counters counters) {
        this.server = server;
        this.counters = counters;
        this.workers = Executors.newFixedThreadPool(THREADS, task -> {
            Thread thread = new Thread(task, "stripe-front");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Takes the port, or says why it cannot. */
    public static Front open(int port, Counters counters) throws IOException {
        return new Front(HttpServer.create(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), port), 0), counters);
    }

    public void start() {
        server.setExecutor(workers);
        server.createContext("/", this::serve);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void serve(HttpExchange exchange) throws IOException {
        Response response = answer(Request.of(exchange)).at(address().toString());
        if (response.lost()) {
            breakOff(exchange);
        }
        response.headers().forEach(exchange.getResponseHeaders()::set);
        boolean empty = response.body().length == 0;
        exchange.sendResponseHeaders(response.status(), empty ? -1 : response.body().length);
        if (!empty) {
            exchange.getResponseBody().write(response.body());
        }
        exchange.close();
    }

    /**
     * In the middle of the answer: where a connection ends before the answer begins, the JDK's
     * client sends the request again and nobody notices.
     */
    private static void breakOff(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write('{');
        out.flush();
        throw new IOException("A test wanted this answer to get lost.");
    }

    /** A bug in the sandbox is answered as one at Stripe would be. */
    private Response answer(Request request) {
        FutureTask<Response> work = new FutureTask<>(() -> counters.answer(request));
        work.run();
        try {
            return work.get();
        } catch (ExecutionException bug) {
            LOG.log(System.Logger.Level.ERROR, request.method() + " " + request.path(),
                    bug.getCause());
            return Faults.serverError();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Response.nothing();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
