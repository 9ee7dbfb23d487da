package gridborne.stack.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test its {@link BrowserContext}: a fresh profile of one Chromium that all tests share,
 * closed after the test.
 */
public final class Browser implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(Browser.class);

    /** As root a sandbox is impossible; the rest keeps it from speaking to anybody but us. */
    private static final List<String> ARGUMENTS = List.of("--headless", "--no-sandbox",
            "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync");

    /** On a machine that many share, a page may be slow without being wrong. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    /** Now and then a Chromium dies while it starts: two of its threads race for a variable. */
    private static final int ATTEMPTS = 3;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == BrowserContext.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Running running = context.getRoot().getStore(HERE)
                .getOrComputeIfAbsent("browser", unstarted -> new Running(), Running.class);
        BrowserContext profile = running.browser.newContext();
        profile.setDefaultTimeout(LIMIT.toMillis());
        PlaywrightAssertions.setDefaultAssertionTimeout(LIMIT.toMillis());
        Profile closed = new Profile(profile);
        context.getStore(HERE).put(closed, closed);
        return profile;
    }

    /** Closed by JUnit together with the test or class it was made for. */
    private record Profile(BrowserContext context) implements CloseableResource {

        @Override
        public void close() {
            context.close();
        }
    }

    private static final class Running implements CloseableResource {

        private final Playwright playwright = Playwright.create(new CreateOptions().setEnv(Map.of(
                "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1",
                "PLAYWRIGHT_NODEJS_PATH", node().toString())));
        private final com.microsoft.playwright.Browser browser = launch(ATTEMPTS);

        private com.microsoft.playwright.Browser launch(int attempts) {
            try {
                return playwright.chromium().launch(new LaunchOptions().setHeadless(true)
                        .setExecutablePath(Chromium.program()).setArgs(ARGUMENTS));
            } catch (PlaywrightException crash) {
                if (attempts == 1) {
                    throw crash;
                }
                return launch(attempts - 1);
            }
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private static Path node() {
        return Chromium.onThePath("node").findFirst()
                .orElseThrow(() -> new AssertionError("There is no node on the PATH."));
    }

    /** What a page's reader gets under an address of the same site, with the page's session. */
    public static byte[] file(Page page, String path) {
        return Base64.getDecoder().decode((String) page.evaluate("""
                async path => {
                    const bytes = new Uint8Array(await (await fetch(path)).arrayBuffer());
                    let text = '';
                    bytes.forEach(one => text += String.fromCharCode(one));
                    return btoa(text);
                }""", path));
    }

    /** Colours that pass into others, as where day becomes night, have arrived. */
    public static void settle(Page page) {
        page.evaluate("""
                () => Promise.all(document.getAnimations()
                    .filter(one => one instanceof CSSTransition)
                    .map(one => one.finished.catch(() => one)))
                    .then(all => all.length)""");
    }

    /** A picture for the documents: made when it is missing or asked for, not by every build. */
    public static void picture(Page page, String name) {
        Path file = Path.of(System.getProperty("gridborne.project"), "docs/screens", name + ".png")
                .normalize();
        if (!file.toFile().exists() || "update".equals(System.getProperty("screens"))) {
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
        }
    }
}
