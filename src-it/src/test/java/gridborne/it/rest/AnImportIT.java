package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import gridborne.it.security.Visitor;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import gridborne.stack.machine.Patience;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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
        Page page = signedIn(browser);
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
        page.waitForURL("**/desk/meters.xhtml");
        page.locator("[id='list:text']").fill("evening-50");
        page.locator("[id='list:show']").click();
        page.getByText("Evening Lane 50").waitFor();
        page.locator("[id='list:text']").fill("evening-");
        page.locator("[id='list:show']").click();
        page.getByText("EVENING-1", new Page.GetByTextOptions().setExact(true)).waitFor();
        page.locator(".ui-paginator-next").first().press("Enter");
        page.getByText("EVENING-9", new Page.GetByTextOptions().setExact(true)).waitFor();
        assertEquals(25, page.locator("[id='list:table'] tbody tr").count());
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
        JsonObject again = csv.post("/api/v1/imports?dry=false&language=de", people + "admin,Ada,"
                + "RESIDENT\n").expect(422).json();
        assertEquals("PEOPLE 3 false 1", told(again));
        assertEquals("„admin“ ist Admin. Das nimmt eine Datei niemandem: Lassen Sie ADMIN stehen,"
                + " oder nehmen Sie die Rolle auf der Seite der Person weg.", again
                .getJsonArray("findings").getJsonObject(0).getString("problem"));
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

    /** What was exported is so already; only a cell that was changed is a change. */
    @Test
    void ofAnExportChangesWhatWasChangedInIt(BrowserContext browser) {
        Visitor desk = desk();
        Api csv = utility.admin.with("Content-Type", "text/csv");
        for (String kind : List.of("people", "meters")) {
            String sheet = desk.get("/desk/" + kind + ".csv").body();
            assertEquals(sheet, utility.admin.get("/api/v1/sheets/" + kind).expect(200).body());
            JsonObject same = csv.post("/api/v1/imports?dry=false", sheet).expect(200).json();
            assertEquals(0, same.getInt("added") + same.getInt("changed"), same::toString);
            assertEquals(same.getInt("rows"), same.getInt("same"), same::toString);
            assertTrue(same.getInt("rows") > 1, same::toString);
        }

        Page page = signedIn(browser);
        page.navigate(utility.url() + "/desk/import.xhtml");
        String meters = desk.get("/desk/meters.csv").body();
        upload(page, meters);
        page.locator("#nothing").waitFor();
        assertEquals("", Accessibility.violations(page));
        upload(page, meters.replaceFirst("HOUSE-1,HOUSE-1,HOUSE,CONSUMPTION,rosa,10000,",
                "HOUSE-1,Elm Street 1,HOUSE,CONSUMPTION,piet,12000,"));
        assertEquals(List.of("name HOUSE-1 Elm Street 1", "owner rosa piet",
                "connection_power_w 10000 12000"), page.locator("#changes tbody tr").all()
                .stream().map(row -> String.join(" ", row.locator("td:not(.num)")
                        .allTextContents())).toList());
        assertEquals("", Accessibility.violations(page));
        page.getByText("Take over this row").press("Enter");
        page.locator("#done").waitFor();
        JsonObject changed = utility.admin.get("/api/v1/meters/HOUSE-1").expect(200).json();
        assertEquals("Elm Street 1", changed.getString("name"));
        assertTrue(desk.get("/desk/meters.csv").body().contains(",piet,12000,"));
        assertTrue(Patience.until(LIMIT, () -> utility.as("piet").get("/api/v1/me").expect(200)
                .body().contains("HOUSE-1")), "the chain is told of its owner");
        utility.admin.with("Content-Type", "text/csv").post("/api/v1/imports?dry=false",
                HEADER + "HOUSE-1;Elm;SOLAR;PRODUCTION;piet;12000;0\n").expect(422);
    }

    /** Whoever has no script, or is faster than it, filters all the same. */
    @Test
    void isFoundInTheListWithoutAScript(BrowserContext browser) {
        utility.admin.with("Content-Type", "text/csv").post("/api/v1/imports?dry=false",
                "login,name,roles\nplain,Plain Nguyen,RESIDENT\n").expect(200);
        try (BrowserContext plain = browser.browser().newContext(
                new NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = signedIn(plain);
            page.navigate(utility.url() + "/desk/people.xhtml");
            page.locator("[id='list:text']").fill("plain ng");
            page.locator("[id='list:show']").click();

            assertEquals(1, page.locator("[id='list:table'] tbody tr").count());
            assertTrue(page.locator("[id='list:table']").textContent().contains("Plain Nguyen"));
        }
    }

    /** Both wait for each other; the second one finds that all of it is there. */
    @Test
    void ofTheSameFileTwiceAtOnceIsThereOnce() {
        String people = "login,name,roles\n" + IntStream.range(0, 300).mapToObj(i -> "double" + i
                + ",Double " + i + ",RESIDENT\n").collect(Collectors.joining());
        Api csv = utility.admin.with("Content-Type", "text/csv");

        List<JsonObject> told = IntStream.range(0, 4).parallel().mapToObj(i -> csv
                .post("/api/v1/imports?dry=false", people).expect(200).json()).toList();

        assertEquals(300, told.stream().mapToInt(one -> one.getInt("added")).sum());
        assertEquals(900, told.stream().mapToInt(one -> one.getInt("same")).sum());
    }

    private static Visitor desk() {
        Visitor guest = Visitor.at(utility.url());
        return guest.withSession(Visitor.session(guest.signIn("admin", OwnUtility.PASSWORD)));
    }

    private static Page signedIn(BrowserContext browser) {
        Page page = browser.newPage();
        page.navigate(utility.url() + "/sign-in");
        page.locator("#login").fill("admin");
        page.locator("#password").fill(OwnUtility.PASSWORD);
        page.locator("#password").press("Enter");
        page.getByText("Sign out").waitFor();
        return page;
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
