package gridborne.it.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import gridborne.it.rest.OwnUtility;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Browser;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody's first look at a utility: on a slow line, with a browser that runs no scripts. */
@OnTheStack
@ExtendWith(Browser.class)
class TheFirstViewIT {

    private static final long MOST_BYTES = 60_000;
    /** The sum of all layout shifts so far that nobody caused by an input. */
    private static final String SHIFTED = """
            () => new Promise(done => {
                let sum = 0;
                const add = shifts => shifts.filter(shift => !shift.hadRecentInput)
                    .forEach(shift => sum += shift.value);
                const observer = new PerformanceObserver(list => add(list.getEntries()));
                observer.observe({type: 'layout-shift', buffered: true});
                setTimeout(() => {
                    add(observer.takeRecords());
                    done(sum);
                }, 200);
            })""";
    private static String utility;
    private static String largest;

    @BeforeAll
    static void prepare(LocalStack stack) {
        utility = OwnUtility.of(stack).url();
        largest = stack.portal().site("commons.localhost").url();
    }

    @Test
    void isLightOnTheWire(BrowserContext browser) {
        Page page = browser.newPage();
        AtomicLong bytes = new AtomicLong();
        CDPSession session = browser.newCDPSession(page);
        session.send("Network.enable");
        session.on("Network.loadingFinished",
                event -> bytes.addAndGet(event.get("encodedDataLength").getAsLong()));

        page.navigate(largest);
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertTrue(bytes.get() > 10_000 && bytes.get() <= MOST_BYTES, bytes + " bytes");
    }

    /** Nobody presses the wrong button because a font or a picture came late. */
    @Test
    void doesNotMoveWhileItLoads(BrowserContext browser) {
        Page page = browser.newPage();
        for (int width : new int[] {1280, 320}) {
            page.setViewportSize(width, 800);
            page.navigate(largest);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertEquals(0, ((Number) page.evaluate(SHIFTED)).doubleValue(), width + " px");
        }

        page.evaluate("""
                () => {
                    const late = document.createElement('p');
                    late.style.height = '200px';
                    document.body.prepend(late);
                }""");
        assertTrue(((Number) page.evaluate(SHIFTED)).doubleValue() > 0, "shifts are not seen");
    }

    @Test
    void needsNoScript(BrowserContext browser) {
        try (BrowserContext plain = browser.browser()
                .newContext(new NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            page.navigate(utility);
            assertTrue(page.locator("h1").textContent().startsWith("First settlement at "));

            page.getByTestId("clock-advance").click();
            page.getByTestId("payout-ROOF-1").waitFor();

            assertEquals("0.99", page.getByTestId("payout-ROOF-1").getAttribute("data-coins"));
            assertEquals("9", page.getByTestId("meter-HOUSE-1").getAttribute("data-balance"));
        }
    }
}
