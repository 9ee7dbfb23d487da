package gridborne.stack.stripe.events;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpRequest;
import java.time.Duration;

/** One event, signed and addressed. */
record Parcel(URI address, byte[] body, String signature) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * Names below localhost are this machine, whether it knows them or not: the request goes to the
     * loopback address and names its host.
     */
    HttpRequest request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(reachable())
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                .header("Stripe-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (isLocalName()) {
            request.header("Host", address.getAuthority());
        }
        return request.build();
    }

    private boolean isLocalName() {
        return address.getHost() != null && address.getHost().endsWith(".localhost");
    }

    private URI reachable() {
        if (!isLocalName()) {
            return address;
        }
        try {
            return new URI(address.getScheme(), null, "127.0.0.1", address.getPort(),
                    address.getPath(), address.getQuery(), null);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
