package gridborne.it.isolation;

import gridborne.it.rest.Api;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All routes: of the interface from its published description, of the pages from the sources. */
final class Routes {

    private static final Pattern SERVLET = Pattern.compile("@WebServlet\\(([^)]*)\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern BASE = Pattern.compile(" extends (\\w+)");
    private static final Pattern METHOD = Pattern.compile("protected void do(Get|Post)\\(");

    private Routes() {}

    static SortedSet<Route> all(Api portal) {
        SortedSet<Route> routes = new TreeSet<>(described(portal));
        Path portalWeb = Path.of(System.getProperty("gridborne.project"), "portal-web/src/main");
        files(portalWeb.resolve("java"), ".java").flatMap(Routes::ofServlet)
                .forEach(routes::add);
        Path pages = portalWeb.resolve("webapp");
        files(pages, ".xhtml").map(file -> "/" + pages.relativize(file))
                .filter(path -> !path.startsWith("/WEB-INF/"))
                .map(path -> new Route("GET", path)).forEach(routes::add);
        return routes;
    }

    private static SortedSet<Route> described(Api portal) {
        SortedSet<Route> routes = new TreeSet<>();
        JsonObject paths = portal.get("/api/v1/openapi").expect(200).json()
                .getJsonObject("paths");
        paths.forEach((path, calls) -> calls.asJsonObject().keySet().forEach(method ->
                routes.add(new Route(method.toUpperCase(Locale.ROOT), path))));
        return routes;
    }

    private static Stream<Route> ofServlet(Path file) {
        return SERVLET.matcher(text(file)).results().flatMap(servlet -> QUOTED
                .matcher(servlet.group(1)).results().map(path -> readable(path.group(1))))
                .flatMap(path -> methods(file).map(method -> new Route(method, path)));
    }

    /** Those of the class, and of the one beside it that it extends. */
    private static Stream<String> methods(Path file) {
        String source = text(file);
        Stream<String> inherited = BASE.matcher(source).results()
                .map(base -> file.resolveSibling(base.group(1) + ".java"))
                .filter(Files::exists).flatMap(Routes::methods);
        return Stream.concat(METHOD.matcher(source).results().map(Routes::method), inherited)
                .distinct();
    }

    private static String method(MatchResult found) {
        return found.group(1).toUpperCase(Locale.ROOT);
    }

    /** The context root has the pattern "". */
    private static String readable(String pattern) {
        return pattern.isEmpty() ? "/" : pattern.replaceAll("\\*$", "{about}");
    }

    private static Stream<Path> files(Path root, String ending) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
