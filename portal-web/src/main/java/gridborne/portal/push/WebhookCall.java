package gridborne.portal.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A signed POST. Anything but a 2xx is a no; redirections are not followed. */
@ApplicationScoped
class WebhookCall {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int SUCCESS = 2;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    @Inject
    private WebhookAddresses addresses;

    @Inject
    private Clock clock;

    /** The address is looked at again: what its name stands for may have changed. */
    Telling post(String address, byte[] body, List<String> secrets) {
        Optional<String> objection = addresses.objection(address);
        if (objection.isPresent()) {
            return new Telling.NotTaken(objection.get());
        }
        return sent(HttpRequest.newBuilder(URI.create(address)).timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header(WebhookSignature.HEADER,
                        WebhookSignature.header(secrets, clock.instant(), body))
                .POST(BodyPublishers.ofByteArray(body)).build());
    }

    /** What it says beside its status is not read: it may be endless. */
    private Telling sent(HttpRequest request) {
        try {
            HttpResponse<InputStream> response = client.send(request,
                    BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode() / 100 == SUCCESS ? new Telling.Taken()
                    : new Telling.NotTaken("It answered " + response.statusCode() + ".");
        } catch (IOException silent) {
            return new Telling.NotTaken("It did not answer: "
                    + silent.getClass().getSimpleName() + ".");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Telling.NotTaken("The portal stopped meanwhile.");
        }
    }
}
