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
    /** To look at each page would cost the readers more than to get it. */
    private static final int LOOKED_AT = 200;
    private static final Duration WARM = Duration.ofSeconds(10);
    private static final Duration SPAN = Duration.ofSeconds(8);

    private final ExecutorService readers = Executors.newFixedThreadPool(READERS);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).build();

    /** What the readers read, with whose cookies, and a word that only the right page has. */
    private record Reading(String name, URI page, String host, List<String> headers, String word) {

        ThinReader reader(int number) throws IOException {
            return new ThinReader(page, host, headers.get(number % headers.size()));
        }
    }

    /**
     * What was read in a span: how many pages a second, how long 19 of 20 took at most, and how
     * much of a processor a page took its server and its readers.
     */
    private record Speed(long perSecond, long slowMillis, long serverMicros, long readerMicros) {
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
                    new Reading("bare", URI.create(bare.url()), "localhost", List.of(""),
                            "A page."),
                    at("start", site, "/", List.of(""), "kpi-next"),
                    at("home", site, "/home", people, "data-testid=\"balance\""),
                    // A question makes the page be made for it alone.
                    at("home made anew", site, "/home?anew", people,
                            "data-testid=\"balance\""));
            for (Reading reading : readings) {
                measure(reading, WARM);
            }
            List<String> figures = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                for (Reading reading : readings) {
                    Speed speed = measure(reading, SPAN);
                    figures.add(reading.name() + " " + speed.perSecond() + " per second, p95 "
                            + speed.slowMillis() + " ms, server " + speed.serverMicros()
                            + " us, readers " + speed.readerMicros() + " us a page");
                }
            }
            Files.write(Path.of("target/pages-per-second.txt"), figures);
        }
    }

    private static Reading at(String name, String site, String path, List<String> headers,
                              String word) {
        return new Reading(name, URI.create(site + path), URI.create(site).getAuthority(),
                headers, word);
    }

    private static HttpRequest.Builder signIn(String site) {
        URI there = URI.create(site);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + there.getPort()
                + "/sign-in")).header("Host", there.getAuthority());
    }

    private String signedIn(String site, PersonAccess person) throws Exception {
        HttpResponse<Void> answer = client.send(signIn(site)
                .header("Origin", site)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("login=" + person.login() + "&password="
                        + person.password())).build(), BodyHandlers.discarding());
        return answer.headers().allValues("Set-Cookie").stream()
                .map(cookie -> "Cookie: " + cookie.split(";")[0] + "\r\n").findFirst()
                .orElseThrow(() -> new AssertionError("not signed in: " + answer.statusCode()));
    }

    private Speed measure(Reading reading, Duration span) throws Exception {
        Duration serverBefore = processorTime(server(reading));
        Duration ownBefore = processorTime(ProcessHandle.current());
        long start = System.nanoTime();
        long end = start + span.toNanos();
        List<Callable<List<Long>>> all = IntStream.range(0, READERS)
                .<Callable<List<Long>>>mapToObj(number -> () -> read(reading, number, end))
                .toList();
        List<Long> times = new ArrayList<>();
        for (Future<List<Long>> one : readers.invokeAll(all)) {
            times.addAll(one.get());
        }
        long took = System.nanoTime() - start;
        Collections.sort(times);
        return new Speed(times.size() * 1_000_000_000L / took,
                times.get(times.size() * 95 / 100) / 1_000_000,
                micros(serverBefore, server(reading), times.size()),
                micros(ownBefore, ProcessHandle.current(), times.size()));
    }

    private static long micros(Duration before, ProcessHandle process, int pages) {
        return processorTime(process).minus(before).toNanos() / 1000 / pages;
    }

    private static Duration processorTime(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The process that serves the page, by its port. */
    private static ProcessHandle server(Reading reading) {
        String port = Integer.toString(reading.page().getPort());
        return ProcessHandle.current().descendants()
                .filter(child -> child.info().arguments().map(List::of).stream()
                        .anyMatch(arguments -> arguments.contains("--port")
                                && arguments.contains(port)))
                .findFirst().orElseThrow(() -> new AssertionError("nobody serves " + port));
    }

    private static List<Long> read(Reading reading, int number, long end) throws IOException {
        List<Long> times = new ArrayList<>();
        try (ThinReader reader = reading.reader(number)) {
            while (System.nanoTime() < end) {
                long before = System.nanoTime();
                int status = reader.ask();
                times.add(System.nanoTime() - before);
                assertEquals(200, status);
                if (times.size() % LOOKED_AT == 1) {
                    assertTrue(reader.page().contains(reading.word()), reading.name());
                }
            }
        }
        return times;
    }
}
