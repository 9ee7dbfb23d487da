package gridborne.stack.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Browser;
import gridborne.stack.portal.Site;
import jakarta.json.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody opens Lindenhof's start page and presses [+1 hour]: the worked example of S5.8. */
@OnTheStack
@ExtendWith(Browser.class)
class TheFirstHourIT {

    private static Site lindenhof;
    private static Contract contract;
    private static Page page;

    @BeforeAll
    static void pressTheClock(LocalStack stack, BrowserContext browser) {
        lindenhof = stack.portal().site("commons.localhost");
        contract = Contract.of(lindenhof, stack);
        page = browser.newPage();
        page.setViewportSize(1280, 900);
        page.navigate(lindenhof.url());
        page.getByTestId("clock-advance").click();
        page.getByTestId("payout-ROOF-1").waitFor();
        Browser.picture(page, "our-energy");
    }

    @Test
    void showsWhatWasProducedUsedAndPaid() {
        assertEquals("5.5 kWh", shown("kpi-produced"));
        assertEquals("5.0 kWh", shown("kpi-used"));
        assertEquals("4.99 coins", shown("kpi-paid"));
        assertEquals("0.01", page.getByTestId("fee").getAttribute("data-coins"));
    }

    @Test
    void showsTheFourNumbersOfTheWorkedExample() {
        assertEquals("7", page.getByTestId("meter-HOUSE-1").getAttribute("data-balance"));
        assertEquals("8", page.getByTestId("meter-HOUSE-2").getAttribute("data-balance"));
        assertEquals("2.721818", page.getByTestId("payout-ROOF-1").getAttribute("data-coins"));
        assertEquals("2.268182", page.getByTestId("payout-ROOF-2").getAttribute("data-coins"));
    }

    @Test
    void hasTheSameFourNumbersOnTheChain() throws IOException {
        assertEquals(7_000_000, contract.number("balanceOf(uint32)", number("HOUSE-1")).intValue());
        assertEquals(8_000_000, contract.number("balanceOf(uint32)", number("HOUSE-2")).intValue());
        assertEquals(2_721_818, contract.number("earningsOf(uint32)", number("ROOF-1")).intValue());
        assertEquals(2_268_182, contract.number("earningsOf(uint32)", number("ROOF-2")).intValue());
    }

    @Test
    void hasTheRegistersOfTheMetersOnTheChain() throws IOException {
        assertEquals(123_000, contract.number("registerOf(uint32)", number("HOUSE-1")).intValue());
        assertEquals(9_750, contract.number("registerOf(uint32)", number("ROOF-2")).intValue());
    }

    @Test
    void givesTheUtilityItsFee() throws IOException {
        assertEquals(10_000, contract.number("accountOf(uint32)", 0).intValue());
    }

    @Test
    void linksTheTransactionAndSaysThatItMatchesTheChain() {
        JsonObject hour = lastHour();
        String transaction = hour.getJsonArray("transactions").getString(0);

        assertTrue(hour.getBoolean("matches_chain"));
        assertEquals(transaction, page.getByTestId("tx").first().getAttribute("title"));
    }

    private static String shown(String id) {
        return page.getByTestId(id).textContent().replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static long number(String code) {
        return lindenhof.get("/api/v1/meters/" + code).json().getInt("number");
    }

    private static JsonObject lastHour() {
        int open = lindenhof.get("/api/v1/grid").json().getInt("hour");
        return lindenhof.get("/api/v1/settlements/" + (open - 1)).json();
    }
}
