package gridborne.portal.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Speaks to the provider: JSON objects only, no redirects, not for long. */
@ApplicationScoped
class ProviderHttp {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    JsonObject get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    JsonObject send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.timeout(PATIENCE)
                    .header("Accept", "application/json").build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new OidcFailure(answer.uri() + " answered " + answer.statusCode());
            }
            return object(answer.body());
        } catch (IOException silent) {
            throw new OidcFailure("The provider is silent.", silent);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new OidcFailure("Stopped while asking the provider.", stopping);
        }
    }

    static JsonObject object(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        } catch (JsonException none) {
            throw new OidcFailure("The provider sent no JSON object.", none);
        }
    }
}
