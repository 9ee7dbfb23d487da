package gridborne.it.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import gridborne.it.rest.Api;
import gridborne.it.rest.OwnUtility;
import gridborne.it.security.Visitor;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import gridborne.stack.machine.Patience;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A resident looks at a meter, at all that happened, and says how to be warned. */
@OnTheStack
@ExtendWith(Browser.class)
class AMeterInDetailIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int NARROWEST = 320;
    private static String utility;
    private Page page;

    @BeforeAll
    static void makeAUtility(LocalStack stack) {
        utility = OwnUtility.of(stack).url();
    }

    @BeforeEach
    void signIn(BrowserContext browser) {
        page = browser.newPage();
        page.navigate(utility + "/sign-in");
        page.locator("#login").fill("rosa");
        page.locator("#password").fill(OwnUtility.PASSWORD);
        page.locator("#submit").click();
        page.getByTestId("balance").waitFor();
        Api.at(utility).post("/api/v1/demo/clock", "{\"hours\": 1}").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home", "/home/meters/HOUSE-1?length=DAY", "/home/notifications",
        "/home/meters/HOUSE-1?length=YEAR&unit=MONEY", "/home/activity?by=hour"})
    void isForEverybodyInEveryLightAndOnEveryPhone(String path) {
        page.setViewportSize(NARROWEST, 640);
        assertEquals(200, page.navigate(utility + path).status(), path);
        assertEquals(NARROWEST, page.evaluate("document.documentElement.scrollWidth"), path);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));

            assertEquals("", Accessibility.violations(page), path + " " + scheme);
        }
    }

    @Test
    void hasFilesThatEqualTheScreen() {
        page.navigate(utility + "/home/meters/HOUSE-1?length=YEAR");
        long shown = Long.parseLong(page.getByTestId("total").getAttribute("data-wh"));

        String[] lines = file("/home/meters/HOUSE-1/use.csv?length=YEAR").split("\r\n");
        long inFile = List.of(lines).stream().skip(1)
                .mapToLong(line -> Long.parseLong(line.split(",")[4])).sum();

        assertTrue(shown > 0);
        assertEquals(shown, inFile);
        assertTrue(file("/home/meters/HOUSE-1/green-button.xml?length=YEAR")
                .contains("<IntervalReading>"));
        assertTrue(file("/home/meters/HOUSE-1/statement.pdf?length=YEAR").startsWith("%PDF"));
    }

    @Test
    void explainsTheLatestHourFromTheChain() {
        page.navigate(utility + "/home/meters/HOUSE-1");

        String told = page.getByTestId("explained").textContent().replace('\u00a0', ' ');
        assertTrue(told.contains("cost " + dueInTheLatestHour().setScale(2) + " coins"), told);
    }

    /** On the chain; a simulated house counts whole hundredths of a kWh. */
    private static BigDecimal dueInTheLatestHour() {
        Api guest = Api.at(utility);
        int number = guest.get("/api/v1/meters/HOUSE-1").expect(200).json().getInt("number");
        int hour = guest.get("/api/v1/grid").expect(200).json().getInt("hour") - 1;
        return guest.get("/api/v1/settlements/" + hour).expect(200).json().getJsonArray("lines")
                .getValuesAs(JsonObject.class).stream()
                .filter(line -> line.getInt("meter") == number)
                .map(line -> new BigDecimal(line.getString("due"))).findFirst().orElseThrow();
    }

    @Test
    void isNotThereForOthers() {
        assertEquals(404, page.navigate(utility + "/home/meters/ROOF-1").status());
        assertEquals(404, page.navigate(utility + "/home/meters/NONE-1").status());
        assertEquals(404, page.navigate(utility + "/home/activity?pocket=ROOF-1").status());
    }

    @Test
    void leavesNothingOutOfTheActivity() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Visitor guest = Visitor.at(utility);
        Visitor rosa = guest.withSession(Visitor.session(
                guest.signIn("rosa", OwnUtility.PASSWORD)));
        for (int i = 0; i < 4; i++) {
            rosa.postForm("/home", Map.of("meter", "HOUSE-1", "key", UUID.randomUUID().toString(),
                    "coins", "0." + (1 + random.nextInt(899_999))));
        }
        assertTrue(Patience.until(LIMIT, () -> {
            page.navigate(utility + "/home/activity?by=hour");
            return page.locator("#lines tr[data-kind=FUNDING]").count() >= 5;
        }), "seed " + seed);

        assertEquals(0, new BigDecimal(page.getByTestId("closing").getAttribute("data-coins"))
                .compareTo(account().add(meter())), "seed " + seed);
        assertEquals(0, sumOfChanges().compareTo(account().add(meter())), "seed " + seed);
    }

    @Test
    void keepsHowToBeWarned() {
        page.navigate(utility + "/home/notifications");
        page.locator("input[value=A_WEEK]").uncheck();
        page.locator("#from").fill("22:00");
        page.locator("main button").first().click();
        page.locator("#problem").waitFor();
        page.locator("#until").fill("07:00");
        page.locator("main button").first().click();
        page.locator(".note.ok").waitFor();

        assertTrue(!page.locator("input[value=A_WEEK]").isChecked());
        assertEquals("07:00", page.locator("#until").inputValue());
    }

    private BigDecimal sumOfChanges() {
        page.navigate(utility + "/home/activity?by=hour");
        return page.locator("#lines tr[data-change]").all().stream()
                .map(row -> new BigDecimal(row.getAttribute("data-change")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal account() {
        page.navigate(utility + "/home");
        return new BigDecimal(page.getByTestId("balance").getAttribute("data-coins"));
    }

    private BigDecimal meter() {
        page.navigate(utility + "/home");
        return new BigDecimal(page.getByTestId("meter-HOUSE-1").getAttribute("data-balance"));
    }

    private String file(String path) {
        return new String(Browser.file(page, path), StandardCharsets.UTF_8);
    }
}
