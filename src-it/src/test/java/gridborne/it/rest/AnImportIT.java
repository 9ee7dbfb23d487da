package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import gridborne.stack.machine.Patience;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** UX screen 10: people and meters from a table, all of it or nothing. */
@OnTheStack
@ExtendWith(Browser.class)
class AnImportIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String HEADER =
            "code;name;kind;direction;owner;connection_power_w;register_wh\r\n";
    private static OwnUtility utility;

    @BeforeAll
    static void makeAUtility(LocalStack stack) {
        utility = OwnUtility.of(stack);
    }

    /** The evening's show: fifty meters, one bad row, a message that helps. */
    @Test
    void tellsOfTheOneRowThatDoesNotFit(BrowserContext browser) {
        String sheet = HEADER + IntStream.rangeClosed(1, 50).mapToObj(i -> "EVENING-" + i
                + ";Evening Lane " + i + ";HOUSE;CONSUMPTION;" + (i == 37 ? "rosi" : "rosa")
                + ";5000;0\r\n").collect(Collectors.joining());
        Page page = browser.newPage();
        page.navigate(utility.url() + "/sign-in");
        page.locator("#login").fill("admin");
        page.locator("#password").fill(OwnUtility.PASSWORD);
        page.locator("#password").press("Enter");
        page.navigate(utility.url() + "/desk/import.xhtml");

        upload(page, sheet);
        String row = page.locator("#sheet tbody tr").textContent();
        assertTrue(row.contains("38") && row.contains("owner") && row.contains("\"rosi\"")
                && row.contains("Import people first"), row);
        assertEquals(1, page.locator("#sheet tbody tr").count());
        assertEquals("", Accessibility.violations(page));
        utility.admin.get("/api/v1/meters/EVENING-1").expect(404);

        upload(page, sheet.replace("rosi", "rosa"));
        page.getByText("Nothing has been changed yet").waitFor();
        page.getByText("Take over all 50 meters").press("Enter");
        page.locator("#done").waitFor();
        assertEquals("", Accessibility.violations(page));
        page.setViewportSize(320, 700);
        assertEquals(320, page.evaluate("document.documentElement.scrollWidth"));
        page.getByText("See the list").click();
        page.locator("[id='list:text']").fill("evening-50");
        page.locator("[id='list:show']").click();
        page.getByText("Evening Lane 50").waitFor();
        assertTrue(Patience.until(LIMIT, () -> !utility.admin.get("/api/v1/meters/EVENING-50")
                .expect(200).json().isNull("register_wh")), "the chain is told of each");
    }

    /** The same by REST, in the reader's language; what was exported comes in again elsewhere. */
    @Test
    void isTakenOverAsAWholeOrNotAtAll(LocalStack stack) {
        Api csv = utility.admin.with("Content-Type", "text/csv");
        String people = "login,name,roles\nmina,Mina,RESIDENT\nnoah,Noah,RESIDENT PRODUCER\n";

        JsonObject dry = csv.post("/api/v1/imports?dry=true", people).expect(200).json();
        assertEquals("PEOPLE 2 false 0", told(dry));
        assertEquals("PEOPLE 2 true 0", told(csv.post("/api/v1/imports?dry=false", people)
                .expect(200).json()));
        JsonObject again = csv.post("/api/v1/imports?dry=false&language=de", people + "olaf,Olaf,"
                + "RESIDENT\n").expect(422).json();
        assertEquals("PEOPLE 3 false 2", told(again));
        assertEquals("Die Anmeldung „mina“ gibt es schon. Wählen Sie eine andere, oder lassen Sie"
                + " die Zeile weg.", again.getJsonArray("findings").getJsonObject(0)
                .getString("problem"));
        csv.post("/api/v1/imports?dry=perhaps", people).expectProblem(400);
        utility.rosa.with("Content-Type", "text/csv").post("/api/v1/imports", people)
                .expectProblem(403);

        String meters = HEADER + "MINA-1;Mina's;HOUSE;CONSUMPTION;mina;5000;100\n"
                + "NOAH-1;\"Noah; roof\";SOLAR;PRODUCTION;noah;5000;200\n";
        assertEquals("METERS 2 true 0", told(csv.post("/api/v1/imports?dry=false", meters)
                .expect(200).json()));
        assertTrue(Patience.until(LIMIT, () -> !utility.admin.get("/api/v1/meters/NOAH-1")
                .expect(200).json().isNull("register_wh")), "the chain is told");
        byte[] latin = (HEADER + "MÜHLE").getBytes(StandardCharsets.ISO_8859_1);
        assertTrue(csv.post("/api/v1/imports", latin).expect(200).json()
                .getJsonArray("findings").getJsonObject(0).getString("problem")
                .contains("CSV UTF-8"));
    }

    private static void upload(Page page, String sheet) {
        page.locator("#file").setInputFiles(new FilePayload("meters.csv", "text/csv",
                sheet.getBytes(StandardCharsets.UTF_8)));
        page.getByText("Look at it, change nothing").click();
        page.locator("#sheet").waitFor();
    }

    private static String told(JsonObject answer) {
        return answer.getString("kind") + " " + answer.getInt("rows") + " "
                + answer.getBoolean("taken") + " " + answer.getInt("found");
    }
}
