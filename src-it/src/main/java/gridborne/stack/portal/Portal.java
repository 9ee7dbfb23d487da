package gridborne.stack.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A portal on this machine, spoken to over HTTP. */
public final class Portal {

    static {
        // Not every machine resolves "commons.localhost", so requests go to the loopback address
        // and say themselves which host they mean. Read once, by the first client of the JVM.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final Duration LIMIT = Duration.ofSeconds(120);
    /** A question asked while the server starts may never be answered; the next one is. */
    private static final Duration PROBE = Duration.ofSeconds(5);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();
    private final int port;

    public Portal(int port) {
        this.port = port;
    }

    public Site site(String host) {
        return new Site(this, host, "");
    }

    /** The application answers, whatever the host; a server without it does not. */
    public boolean isReady() {
        try {
            return send(request("localhost", "/api/v1/ready").timeout(PROBE).GET())
                    .status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    HttpRequest.Builder request(String host, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(LIMIT).header("Host", host + ":" + port);
    }

    Reply send(HttpRequest.Builder request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.body());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stop);
        }
    }

    String url(String host) {
        return "http://" + host + ":" + port;
    }
}
