package gridborne.it.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** What the admin sees of money and coins; residents and guests see nothing of it. */
@OnTheStack
class TheMoneyPageIT {

    @Test
    void saysThatCoinsAreReserveOrWhatDiffers(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);
        AReversedOrder order = AReversedOrder.paid(utility,
                utility.forOneself(utility.rosa, "2.50"), "credited");
        order.dispute();
        order.awaitTaken("2.50", "10");
        Visit admin = Visit.signedIn(utility, "admin");
        assertEquals(200, admin.page().statusCode(), () -> admin.page().body());

        assertEquals(303, admin.compare());

        String agreed = admin.page().body();
        assertTrue(agreed.contains("Coins = reserve ✓"), agreed);
        assertTrue(agreed.contains("/evidence"), agreed);

        utility.stripe.post("/v1/payment_intents", "amount", "1234", "currency", "eur",
                "payment_method", "pm_card_visa", "confirm", "true",
                "automatic_payment_methods[enabled]", "true",
                "automatic_payment_methods[allow_redirects]", "never");
        admin.compare();

        String differs = admin.page().body();
        assertTrue(differs.contains("Money without an order"), differs);
    }

    @Test
    void isForStaffOnly(LocalStack stack) {
        PayingUtility utility = PayingUtility.of(stack);

        assertEquals(303, new Visit(utility.url(), "").page().statusCode());
        assertEquals(403, Visit.signedIn(utility, "rosa").page().statusCode());
        assertEquals(403, Visit.signedIn(utility, "rosa").compare());
    }

    /** Somebody at the pages, by their session; nobody, without one. */
    private record Visit(String url, String cookie) {

        static Visit signedIn(PayingUtility utility, String login) {
            HttpResponse<String> answer = new Visit(utility.url(), "").post("/sign-in", "login="
                    + login + "&password=" + PayingUtility.PASSWORD.replace(' ', '+'));
            return new Visit(utility.url(), answer.headers().firstValue("Set-Cookie")
                    .orElseThrow().split(";")[0]);
        }

        HttpResponse<String> page() {
            return send(request("/admin/money").GET());
        }

        int compare() {
            return post("/admin/money", "").statusCode();
        }

        private HttpResponse<String> post(String path, String form) {
            return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Origin", url).POST(BodyPublishers.ofString(form)));
        }

        private HttpRequest.Builder request(String path) {
            URI address = URI.create(url);
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                    + address.getPort() + path)).header("Host", address.getAuthority());
            return cookie.isEmpty() ? request : request.header("Cookie", cookie);
        }

        private static HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }
}
