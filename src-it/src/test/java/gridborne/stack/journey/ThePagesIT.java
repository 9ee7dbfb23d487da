package gridborne.stack.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import gridborne.stack.demo.Access.PersonAccess;
import gridborne.stack.portal.Site;
import jakarta.json.Json;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of a utility that has settled an hour, for everybody and for a resident. */
@OnTheStack
@ExtendWith(Browser.class)
class ThePagesIT {

    private static final int NARROWEST = 320;
    private static Site harbour;
    private static PersonAccess resident;
    private Page page;

    @BeforeAll
    static void settleAnHour(LocalStack stack) {
        harbour = stack.portal().site("harbour.localhost");
        resident = stack.access().tenants().get("harbour").person("hana");
        harbour.post("/api/v1/demo/clock", Json.createObjectBuilder().add("hours", 1).build());
    }

    @BeforeEach
    void signIn(BrowserContext browser) {
        page = browser.newPage();
        page.navigate(harbour.url() + "/sign-in");
        page.locator("#login").fill(resident.login());
        page.locator("#password").fill(resident.password());
        page.locator("#submit").click();
        page.getByTestId("balance").waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/home/activity", "/home/notifications",
        "/how-it-works", "/sign-in", "/nothing-here"})
    void keepNobodyOut(String path) {
        page.navigate(harbour.url() + path);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));

            assertEquals("", Accessibility.violations(page), path + " " + scheme);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/home", "/home/activity", "/home/notifications",
        "/how-it-works", "/sign-in", "/nothing-here"})
    void fitANarrowPhone(String path) {
        page.setViewportSize(NARROWEST, 640);
        page.navigate(harbour.url() + path);

        assertEquals(NARROWEST, page.evaluate("document.documentElement.scrollWidth"), path);
    }
}
