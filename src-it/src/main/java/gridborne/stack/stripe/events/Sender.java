package gridborne.stack.stripe.events;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Carries parcels over the network. */
public final class Sender {

    static {
        // A parcel for "commons.localhost" names its host itself; the client forbids that unless
        // it is told otherwise before its first use.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private final AtomicLong sent = new AtomicLong();

    /** Sends the copies side by side; answers the status of the first, or 0 without an answer. */
    int send(Parcel parcel, int copies) {
        List<CompletableFuture<Integer>> answers = Stream.generate(() -> sendOne(parcel))
                .limit(copies).toList();
        List<Integer> statuses = answers.stream().map(CompletableFuture::join).toList();
        return statuses.get(0);
    }

    private CompletableFuture<Integer> sendOne(Parcel parcel) {
        sent.incrementAndGet();
        return client.sendAsync(parcel.request(), HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode).exceptionally(Sender::withoutAnswer);
    }

    private static int withoutAnswer(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
        if (cause instanceof IOException) {
            return 0;
        }
        throw new IllegalStateException("An event could not be sent", cause);
    }

    /** All requests of this process, copies included. */
    public long sent() {
        return sent.get();
    }
}
