package gridborne.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import gridborne.it.rest.Api;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import gridborne.stack.mail.Letters;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** UX screen 12: somebody founds a utility by themselves, at the platform's host. */
@OnTheStack
@ExtendWith(Browser.class)
class TheOperatorsDeskIT {

    private static final Pattern LINK = Pattern.compile("http\\S+/link/[\\w-]+");
    private static final int PHONE = 320;
    private static final int DESK = 1280;

    private final String slug = "o" + UUID.randomUUID().toString().substring(0, 8);
    private final String mail = slug + "@example.org";

    /** A letter proves the address; before its link is used there is nothing, and then no link. */
    @Test
    void letsSomebodyFoundTheirOwn(LocalStack stack, BrowserContext browser) {
        String base = stack.access().baseUrl();
        Letters letters = new Letters(stack.access().mailUrl().orElseThrow());
        Page page = browser.newPage();
        page.navigate(base + "/");
        page.locator("#sign-up").click();
        page.locator("#name").fill("Our Valley");
        page.locator("#slug").fill("Not A Slug");
        page.locator("#adminName").fill("Vera Founder");
        page.locator("#adminMail").fill(mail);
        page.locator("#submit").click();
        assertThat(page.locator("#problem")).containsText("Not A Slug");
        page.locator("#slug").fill("commons");
        page.locator("#submit").click();
        assertThat(page.locator("#problem")).containsText("utility’s already");
        looksRight(page, "sign-up");
        page.locator("#slug").fill(slug);
        page.locator("#submit").click();
        page.waitForURL(base + "/sign-up?sent=yes");
        Api operators = Api.at(base).as(stack.access().operator().token());
        operators.get("/api/v1/tenants/" + slug).expectProblem(404);

        String link = link(letters.await(mail, 1));
        page.navigate(link);
        page.locator("#submit").click();
        page.waitForURL(base + "/sign-up?founded=" + slug);
        looksRight(page, "sign-up-founded");
        assertEquals(404, page.navigate(link).status(), "used up");
        letters.await(mail, 2);
        page.navigate(base + "/sign-up?founded=" + slug);
        assertThat(page.locator("#founded")).hasAttribute("data-state", "READY");

        JsonObject wish = Json.createObjectBuilder().add("slug", slug + "x").add("name", "More")
                .add("zone", "Europe/Berlin").add("currency", "EUR").add("coin_price", "0.25")
                .add("invite", Json.createObjectBuilder().add("name", "V").add("mail", mail))
                .build();
        for (int letter = 2; letter <= 4; letter++) {
            Api.at(base).post("/api/v1/sign-ups", wish).expect(202);
        }
        Api.at(base).post("/api/v1/sign-ups", wish).expectProblem(429);
    }

    private static String link(JsonObject letter) {
        Matcher link = LINK.matcher(letter.getString("text"));
        assertTrue(link.find(), letter::toString);
        return link.group();
    }

    private static void looksRight(Page page, String name) {
        for (int width : new int[] {PHONE, DESK}) {
            page.setViewportSize(width, 800);
            assertEquals("", Accessibility.violations(page), name + " at " + width);
            assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), name);
            Browser.picture(page, name + "-" + width);
        }
    }
}
