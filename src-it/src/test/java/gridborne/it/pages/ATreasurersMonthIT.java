package gridborne.it.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import gridborne.it.rest.OwnUtility;
import gridborne.it.rest.PoolUtility;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import gridborne.stack.machine.Patience;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * UX screen 6: a pool is founded, a second treasurer joins, dues come in, a device is funded by
 * itself, a large spending takes two, and the report says so; on a desk and on a phone.
 */
@OnTheStack
@ExtendWith(Browser.class)
class ATreasurersMonthIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String POOL = "/pools/street-light-friends";

    @Test
    void isKeptByTwo(LocalStack stack, BrowserContext browser) throws IOException {
        month(PoolUtility.of(stack), browser, 1280);
    }

    @Test
    void isKeptByTwoOnAPhone(LocalStack stack, BrowserContext browser) throws IOException {
        month(PoolUtility.of(stack), browser, 320);
    }

    private void month(PoolUtility utility, BrowserContext browser, int width)
            throws IOException {
        Page page = browser.newPage();
        page.setViewportSize(width, 800);
        signIn(page, utility, "tessa", "/pools");
        looksRight(page, width);
        page.locator("#name").fill("Street light friends");
        page.locator("#goal").fill("a lot");
        page.locator("#limit").fill("5");
        Response refused = page.waitForResponse(utility.url() + "/pools",
                () -> page.locator("#submit-found").click());
        assertEquals(422, refused.status());
        assertEquals("Street light friends", page.locator("#name").inputValue());
        page.locator("#goal").fill("50");
        send(page, page.locator("#submit-found"));
        page.waitForURL(utility.url() + POOL);
        looksRight(page, width);
        changes(page, utility);

        page.locator("#role").selectOption("SECOND_TREASURER");
        send(page, page.locator("#invite"));
        String link = page.locator("#link").textContent();
        signOut(page);
        signIn(page, utility, "rosa", link.substring(utility.url().length()));
        send(page, page.locator("#join"));
        page.waitForURL(utility.url() + POOL);
        page.locator("#standing").fill("12");
        page.locator("#day").fill(Integer.toString(utility.today()));
        send(page, page.locator("#standing-submit"));
        await(page, utility, () -> page.getByTestId("balance").getAttribute("data-coins")
                .equals("12"));
        page.locator("#meter").selectOption("HOUSE-1");
        page.locator("#monthly").fill("20");
        page.locator("#threshold").fill("11");
        page.locator("#automatic").fill("3");
        send(page, page.locator("#budget"));
        await(page, utility, () -> page.getByTestId("spending").count() == 1
                && page.getByTestId("balance").getAttribute("data-coins").equals("9"));

        page.locator("#spend").fill("6");
        page.locator("#reason").fill("the feast of Grünau");
        send(page, page.locator("#spend-submit"));
        page.getByTestId("proposal").waitFor();
        assertTrue(page.locator("main").textContent().contains("the feast of Grünau"));
        looksRight(page, width);
        send(page, approve(page));
        assertTrue(page.locator("#problem").textContent().contains("You proposed this yourself"));
        signOut(page);
        signIn(page, utility, "tessa", POOL);
        send(page, approve(page));
        await(page, utility, () -> page.getByTestId("balance").getAttribute("data-coins")
                .equals("3"));

        String report = text(Browser.file(page, POOL + "/report-" + utility.year() + ".pdf"));
        assertTrue(report.contains("12.000000") && report.contains("9.000000")
                && report.contains("3.000000"), report);
        page.navigate(utility.url() + "/p/street-light-friends");
        assertEquals("12 9 3", page.getByTestId("in").getAttribute("data-coins") + " "
                + page.getByTestId("out").getAttribute("data-coins") + " "
                + page.getByTestId("balance").getAttribute("data-coins"));
        assertTrue(page.getByTestId("matches").isVisible());
        looksRight(page, width);
    }

    /** Another goal on a form; one treasurer alone does not raise their own limit. */
    private static void changes(Page page, PoolUtility utility) throws IOException {
        page.locator("#change-pool summary").click();
        page.locator("#new-goal").fill("60");
        page.locator("#new-limit").fill("9");
        Response refused = page.waitForResponse(utility.url() + POOL,
                () -> page.locator("#change").click());
        assertEquals(422, refused.status());
        assertTrue(page.locator("#problem").textContent().contains("5.00"));
        assertEquals("60", page.locator("#new-goal").inputValue());
        page.locator("#new-limit").fill("5");
        send(page, page.locator("#change"));
        page.navigate(utility.url() + POOL);
        assertEquals("60", page.locator("#new-goal").inputValue());

        String poster = text(Browser.file(page, "/p/street-light-friends/poster.pdf"));
        assertTrue(poster.contains("Street light friends") && poster.replaceAll("\\s", "")
                .contains("/p/street-light-friends"), poster);
        assertTrue(new String(Browser.file(page, "/p/street-light-friends/poster.svg"), UTF_8)
                .contains("/p/street-light-friends</text>"));
        assertEquals(404, page.navigate(utility.url() + "/p/nothing-here/poster.pdf").status());
        page.navigate(utility.url() + POOL);
    }

    private static void looksRight(Page page, int width) {
        assertEquals("", Accessibility.violations(page));
        assertEquals(width, page.evaluate("document.documentElement.scrollWidth"));
    }

    private static void await(Page page, PoolUtility utility, BooleanSupplier wanted) {
        assertTrue(Patience.until(LIMIT, () -> {
            page.navigate(utility.url() + POOL);
            return wanted.getAsBoolean();
        }), page::content);
    }

    /** Whoever leaves a page too early has sent nothing. */
    private static void send(Page page, Locator button) {
        page.waitForResponse(answer -> answer.request().method().equals("POST"), button::click);
    }

    private static Locator approve(Page page) {
        return page.getByText("Approve", new Page.GetByTextOptions().setExact(true));
    }

    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= reader.getNumberOfPages(); number++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(number));
        }
        return text.toString();
    }

    private static void signOut(Page page) {
        send(page, page.getByText("Sign out"));
    }

    private static void signIn(Page page, PoolUtility utility, String login, String path) {
        page.navigate(utility.url() + path);
        page.locator("#login").fill(login);
        page.locator("#password").fill(OwnUtility.PASSWORD);
        page.locator("#submit").click();
        page.waitForURL(utility.url() + path);
    }
}
