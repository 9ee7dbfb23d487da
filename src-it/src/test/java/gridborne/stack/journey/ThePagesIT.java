package gridborne.stack.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gridborne.it.pages.Scene;
import gridborne.it.pages.Screen;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import gridborne.stack.demo.Access.PersonAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of a utility that has settled an hour, as those see it whose page it is. */
@OnTheStack
@ExtendWith(Browser.class)
class ThePagesIT {

    private static final int DESK = 1280;
    private static final int NARROWEST = 320;
    private static Scene harbour;
    private static List<Screen> screens;

    @BeforeAll
    static void furnish(LocalStack stack, BrowserContext browser) {
        harbour = new Scene(stack, "harbour");
        harbour.passHours(1);
        screens = harbour.screens(browser.newPage());
    }

    /** A page that is missing in the list is looked at by nobody. */
    @Test
    void areAllInTheList() {
        assertEquals(Scene.sources(), screens.stream().map(Screen::source)
                .filter(source -> !source.contains("/errors/"))
                .collect(Collectors.toCollection(TreeSet::new)),
                "Give each new page its line in Scene.");
    }

    /** No finding by day or by night, and nothing to push sideways on the narrowest phone. */
    @ParameterizedTest
    @ValueSource(strings = {"", "RESIDENT", "PRODUCER", "TREASURER", "ADMIN", "OPERATOR"})
    void keepNobodyOut(String role, BrowserContext browser) {
        Page page = browser.newPage();
        List<String> wrong = new ArrayList<>();
        if (!role.isEmpty()) {
            signIn(page, harbour.person(role), first(role).url());
        }
        screens.stream().filter(screen -> screen.role().equals(role)).forEach(screen -> {
            page.setViewportSize(DESK, 900);
            int status = page.navigate(screen.url()).status();
            note(wrong, screen.name(), status == screen.status() ? "" : "answers " + status);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                note(wrong, screen + " " + scheme, Accessibility.violations(page));
            }
            page.setViewportSize(NARROWEST, 640);
            int width = (int) page.evaluate("document.documentElement.scrollWidth");
            note(wrong, screen.name(), width > NARROWEST ? "is " + width + " wide" : "");
        });

        assertEquals(List.of(), wrong);
    }

    private static Screen first(String role) {
        return screens.stream().filter(screen -> screen.role().equals(role)).findFirst()
                .orElseThrow();
    }

    private static void note(List<String> wrong, String where, String finding) {
        if (!finding.isEmpty()) {
            wrong.add(where + ": " + finding);
        }
    }

    private static void signIn(Page page, PersonAccess person, String url) {
        page.navigate(url);
        page.locator("#login").fill(person.login());
        page.locator("#password").fill(person.password());
        page.locator("#submit").click();
        page.waitForURL(url);
    }
}
