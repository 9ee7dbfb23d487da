package gridborne.it.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Browser;
import gridborne.stack.demo.Access.PersonAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The pictures of the documents: every page, in both languages, by day and by night, on a desk and
 * on a phone. Not made by every build: {@code mvn verify -Dgridborne.screens=true
 * -Dit.test=TheScreensIT}.
 */
@OnTheStack
@ExtendWith(Browser.class)
@EnabledIfSystemProperty(named = "gridborne.screens", matches = "true")
class TheScreensIT {

    /** Whoever clones the repository gets them all. */
    private static final int MOST_BYTES = 60 * 1024;
    private static final int NOON = 12;
    private static final Device DESK = new Device("desk", 1280, 1200, 0.6);
    private static final Device PHONE = new Device("phone", 390, 1000, 0.8);

    /** @param scale of the picture's pixels to the page's */
    private record Device(String name, int width, int height, double scale) {}

    @Test
    void areMade(LocalStack stack, BrowserContext browser) {
        Scene scene = new Scene(stack, "commons");
        scene.fundTheHouseOfTheResident("60");
        scene.passHours(hoursUntilNoon(stack));
        List<Screen> screens = scene.screens(browser.newPage());
        List<String> tooLarge = new ArrayList<>();
        for (String role : screens.stream().map(Screen::role).distinct().toList()) {
            for (Device device : List.of(DESK, PHONE)) {
                try (BrowserContext own = browser.browser().newContext(new NewContextOptions()
                        .setViewportSize(device.width(), 900))) {
                    Page page = own.newPage();
                    signIn(page, scene, role, screens);
                    screens.stream().filter(screen -> screen.role().equals(role))
                            .forEach(screen -> look(page, screen, device, tooLarge));
                }
            }
        }

        keep("README.md", index(screens).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), tooLarge);
    }

    /** All pictures by name: a reader of the repository looks from here. */
    private static String index(List<Screen> screens) {
        StringBuilder index = new StringBuilder("""
                # Every page

                Made by the browser suite from the demo village, on a desk and on a phone, by day \
                and by night: `mvn verify -Dgridborne.screens=true -Dit.test=TheScreensIT`.

                | page | English | Deutsch |
                |---|---|---|
                """);
        screens.forEach(screen -> index.append("| ").append(screen.name()).append(" | ")
                .append(links(screen, "en")).append(" | ").append(links(screen, "de"))
                .append(" |\n"));
        return index.toString();
    }

    private static String links(Screen screen, String language) {
        return Stream.of(DESK, PHONE).flatMap(device -> Stream.of("light", "dark")
                .map(scheme -> "[" + device.name() + ", " + scheme + "](" + screen.name() + "-"
                        + device.name() + "-" + language + "-" + scheme + ".webp)"))
                .collect(Collectors.joining(" · "));
    }

    /** Tomorrow's, so that there is a day to look back upon. */
    private static int hoursUntilNoon(LocalStack stack) {
        Instant now = Instant.parse(stack.portal().site("commons.localhost")
                .get("/api/v1/grid").text("clock"));
        return 24 + NOON - now.atZone(ZoneId.of("Europe/Berlin")).getHour();
    }

    private static void signIn(Page page, Scene scene, String role, List<Screen> screens) {
        if (!role.isEmpty()) {
            PersonAccess person = scene.person(role);
            String url = screens.stream().filter(screen -> screen.role().equals(role))
                    .findFirst().orElseThrow().url();
            page.navigate(url);
            page.locator("#login").fill(person.login());
            page.locator("#password").fill(person.password());
            page.locator("#submit").click();
            page.waitForURL(url);
        }
    }

    private static void look(Page page, Screen screen, Device device, List<String> tooLarge) {
        for (String language : List.of("en", "de")) {
            Response answer = page.navigate(screen.url() + (screen.url().contains("?") ? "&" : "?")
                    + "language=" + language);
            assertEquals(screen.status(), answer.status(), screen.name());
            assertEquals(language, page.locator("html").getAttribute("lang"), screen.name());
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                String name = String.join("-", screen.name(), device.name(), language,
                        scheme.name().toLowerCase(Locale.ROOT)) + ".webp";
                byte[] picture = picture(page, device);
                keep(name, picture);
                if (picture.length > MOST_BYTES) {
                    tooLarge.add(name + ": " + picture.length + " bytes");
                }
            }
        }
    }

    /** WebP, which Playwright itself does not make, is half of what a JPEG would be. */
    private static byte[] picture(Page page, Device device) {
        Browser.settle(page);
        JsonObject clip = new JsonObject();
        clip.addProperty("x", 0);
        clip.addProperty("y", 0);
        clip.addProperty("width", device.width());
        clip.addProperty("height", Math.min(device.height(),
                (int) page.evaluate("document.documentElement.scrollHeight")));
        clip.addProperty("scale", device.scale());
        JsonObject wish = new JsonObject();
        wish.addProperty("format", "webp");
        wish.addProperty("quality", 50);
        wish.addProperty("captureBeyondViewport", true);
        wish.add("clip", clip);
        CDPSession session = page.context().newCDPSession(page);
        byte[] picture = Base64.getDecoder().decode(session.send("Page.captureScreenshot", wish)
                .get("data").getAsString());
        session.detach();
        return picture;
    }

    private static void keep(String name, byte[] picture) {
        try {
            Files.write(folder().resolve(name), picture);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path folder() {
        return Path.of(System.getProperty("gridborne.project"), "docs/screens").normalize();
    }
}
