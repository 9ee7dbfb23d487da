package gridborne.it.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.demo.Access.PersonAccess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pages per second for twenty readers at once, beside a bare PrimeFaces page on the same server
 * with the same settings, in turns in the same run. Not a part of every build; docs/performance.md
 * has the command and what came of it.
 */
@OnTheStack
@EnabledIfSystemProperty(named = "gridborne.bench", matches = "true")
class PagesPerSecondIT {

    private static final int READERS = 20;
    private static final int ROUNDS = 3;
    private static final Duration WARM = Duration.ofSeconds(10);
    private static final Duration SPAN = Duration.ofSeconds(8);

    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).build();

    /** What each of the readers reads, and a word that only the right page has. */
    private record Reading(String name, List<HttpRequest> requests, String word) {

        HttpRequest of(int reader) {
            return requests.get(reader % requests.size());
        }
    }

    /** What was read in a span: how many pages a second, and how long 19 of 20 took at most. */
    private record Speed(long perSecond, long slowMillis) {
    }

    @Test
    void areMeasured(LocalStack stack, @TempDir Path place) throws Exception {
        String site = stack.access().tenants().get("commons").url();
        List<String> people = new ArrayList<>();
        for (String login : List.of("carlos", "danny", "angel", "bennie")) {
            people.add(signedIn(site, stack.access().tenants().get("commons").person(login)));
        }
        try (BarePrimeFaces bare = BarePrimeFaces.start(place)) {
            List<Reading> readings = List.of(
                    new Reading("bare", List.of(HttpRequest.newBuilder(URI.create(bare.url()))
                            .build()), "A page."),
                    new Reading("start", List.of(at(site, "/").build()), "kpi-next"),
                    homes("home", site, "/home", people),
                    // A question makes the page be made for it alone.
                    homes("home made anew", site, "/home?anew", people));
            for (Reading reading : readings) {
                measure(reading, WARM);
            }
            List<String> figures = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (Reading reading : readings) {
                    Speed speed = measure(reading, SPAN);
                    figures.add(reading.name() + " " + speed.perSecond() + " per second, p95 "
                            + speed.slowMillis() + " ms");
                }
            }
            Files.write(Path.of("target/pages-per-second.txt"), figures);
        }
    }

    private static Reading homes(String name, String site, String path, List<String> people) {
        return new Reading(name, people.stream().map(cookie -> at(site, path)
                .header("Cookie", cookie).build()).toList(), "data-testid=\"balance\"");
    }

    private static HttpRequest.Builder at(String site, String path) {
        URI there = URI.create(site);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + there.getPort() + path))
                .header("Host", there.getAuthority());
    }

    private String signedIn(String site, PersonAccess person) throws Exception {
        HttpResponse<Void> answer = client.send(at(site, "/sign-in")
                .header("Origin", site)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("login=" + person.login() + "&password="
                        + person.password())).build(), BodyHandlers.discarding());
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";")[0]).findFirst()
                .orElseThrow(() -> new AssertionError("not signed in: " + answer.statusCode()));
    }

    private Speed measure(Reading reading, Duration span) throws Exception {
        long start = System.nanoTime();
        long end = start + span.toNanos();
        List<Callable<List<Long>>> all = IntStream.range(0, READERS)
                .<Callable<List<Long>>>mapToObj(reader -> () -> read(reading, reader, end))
                .toList();
        List<Long> times = new ArrayList<>();
        for (Future<List<Long>> one : readers.invokeAll(all)) {
            times.addAll(one.get());
        }
        long took = System.nanoTime() - start;
        Collections.sort(times);
        return new Speed(times.size() * 1_000_000_000L / took,
                times.get(times.size() * 95 / 100) / 1_000_000);
    }

    private List<Long> read(Reading reading, int reader, long end)
            throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        while (System.nanoTime() < end) {
            long before = System.nanoTime();
            HttpResponse<String> page = client.send(reading.of(reader),
                    BodyHandlers.ofString());
            times.add(System.nanoTime() - before);
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains(reading.word()), reading.name());
        }
        return times;
    }
}
