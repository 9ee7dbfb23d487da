package gridborne.portal.push;

import gridborne.tenants.listeners.Listener;
import gridborne.tenants.listeners.ListenerKind;
import gridborne.tenants.listeners.ListenerSecrets;
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
import java.util.Optional;

/** Tells a gateway by a signed POST. Anything but a 2xx is a no; redirections are not followed. */
@ApplicationScoped
public class WebhookOutlet implements Outlet {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int SUCCESS = 2;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(LIMIT)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    @Inject
    private ListenerSecrets secrets;

    @Inject
    private WebhookAddresses addresses;

    @Inject
    private Clock clock;

    @Override
    public ListenerKind kind() {
        return ListenerKind.WEBHOOK;
    }

    /** The address is looked at again: what its name stands for may have changed. */
    @Override
    public Telling tell(Listener listener, RelayMessage message) {
        Optional<String> objection = addresses.objection(listener.address());
        if (objection.isPresent()) {
            return new Telling.NotTaken(objection.get());
        }
        byte[] body = message.json();
        return sent(HttpRequest.newBuilder(URI.create(listener.address())).timeout(LIMIT)
                .header("Content-Type", "application/json")
                .header(WebhookSignature.HEADER, WebhookSignature.header(
                        secrets.opened(listener.id()), clock.instant(), body))
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
