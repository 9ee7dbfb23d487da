package gridborne.billing.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import gridborne.payment.ConnectionResult;
import gridborne.payment.StripeKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What Stripe may say of a key, spoken to over HTTP as the real one is. */
class AStripeKeyTest {

    private static final StripeKey KEY = new StripeKey("sk_test_" + "a1b2c3d4e5");

    @Test
    void thatStripeKnowsIsConnected() throws IOException {
        ConnectionResult result = whenStripeAnswers(200, """
                {"id": "acct_1ABC", "object": "account"}""");

        assertEquals(new ConnectionResult.Connected("acct_1ABC", false), result);
    }

    @Test
    void thatStripeDoesNotKnowIsRefused() throws IOException {
        ConnectionResult result = whenStripeAnswers(401, """
                {"error": {"message": "Invalid API Key", "type": "invalid_request_error"}}""");

        ConnectionResult.Refused refused =
                assertInstanceOf(ConnectionResult.Refused.class, result);
        assertTrue(refused.reason().contains("does not know this key"), refused.reason());
    }

    @Test
    void thatMayNotReadItsAccountIsRefused() throws IOException {
        assertInstanceOf(ConnectionResult.Refused.class, whenStripeAnswers(403, """
                {"error": {"message": "No permission", "type": "invalid_request_error"}}"""));
    }

    @Test
    void isNeitherGoodNorBadWhenStripeIsBroken() throws IOException {
        assertInstanceOf(ConnectionResult.Unknown.class, whenStripeAnswers(500, "{}"));
        assertInstanceOf(ConnectionResult.Unknown.class, whenStripeAnswers(200, "no json"));
        assertInstanceOf(ConnectionResult.Unknown.class, whenStripeAnswers(200, "{}"));
    }

    @Test
    void isNeitherGoodNorBadWhenStripeIsBusy() throws IOException {
        assertInstanceOf(ConnectionResult.Unknown.class, whenStripeAnswers(429, """
                {"error": {"message": "Slow down", "type": "invalid_request_error"}}"""));
    }

    @Test
    void isNeitherGoodNorBadWhenNobodyIsThere() throws IOException {
        int port;
        try (ServerSocket closedAtOnce = new ServerSocket(0)) {
            port = closedAtOnce.getLocalPort();
        }

        assertInstanceOf(ConnectionResult.Unknown.class, ask(port));
    }

    private static ConnectionResult whenStripeAnswers(int status, String body)
            throws IOException {
        HttpServer stripe = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stripe.createContext("/v1/account", exchange -> {
            boolean authorized = ("Bearer " + KEY.secret())
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(authorized ? status : 418, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        stripe.start();
        try {
            return ask(stripe.getAddress().getPort());
        } finally {
            stripe.stop(0);
        }
    }

    private static ConnectionResult ask(int port) {
        return new StripeAccounts(
                new StripeClients("http://127.0.0.1:" + port, null), null).check(KEY);
    }
}
