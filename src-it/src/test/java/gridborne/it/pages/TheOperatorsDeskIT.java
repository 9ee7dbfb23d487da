package gridborne.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import gridborne.it.rest.Api;
import gridborne.it.rest.OwnUtility;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import gridborne.stack.mail.Letters;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * UX screen 12: an operator founds a utility, its first admin takes the letter and comes to the
 * first settled hour; and of a utility's people an operator sees nothing but how many there are.
 */
@OnTheStack
@ExtendWith(Browser.class)
class TheOperatorsDeskIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Pattern LINK = Pattern.compile("http\\S+/link/[\\w-]+");
    private static final int PHONE = 320;
    private static final int DESK = 1280;

    private final String slug = "o" + UUID.randomUUID().toString().substring(0, 8);
    private final String mail = slug + "@example.org";

    @Test
    void foundsAUtilityThatSettlesItsFirstHour(LocalStack stack, BrowserContext browser) {
        Page operator = browser.newPage();
        signIn(operator, stack.access().baseUrl(), stack.access().operator().login(),
                stack.access().operator().password(), "/operator/tenants.xhtml");
        looksRight(operator, "operator-tenants");

        String url = founded(operator, stack.access().baseUrl());

        Page admin = browser.newPage();
        welcomed(admin, url, new Letters(stack.access().mailUrl().orElseThrow()));
        settled(admin, url);

        seesNobody(operator, stack, url);
        closesAndOpens(operator, admin, stack.access().baseUrl());
    }

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

    /** Its address, once all of its steps are taken. */
    private String founded(Page page, String base) {
        page.navigate(base + "/operator/found.xhtml");
        page.locator("#name").fill("Sunny Hill");
        page.locator("#slug").fill("admin");
        page.locator("#slug").press("End");
        assertThat(page.locator("#slug-said")).containsText("kept for the portal");
        page.locator("#slug").fill("commons");
        page.locator("#slug").press("End");
        assertThat(page.locator("#slug-said")).containsText("utility’s already");
        page.locator("#zone").fill("Europe/Nowhere");
        page.locator("#adminName").fill("Ada Founder");
        page.locator("#adminMail").fill(mail);
        page.locator("#submit").click();
        assertThat(page.locator("#problem")).containsText("Europe/Nowhere");
        page.locator("#zone").fill("Europe/Vienna");
        page.locator("#submit").click();
        assertThat(page.locator("#problem")).containsText("commons");
        page.locator("#slug").fill(slug);
        page.locator("#accent").fill("#FFFF00");
        page.locator("#submit").click();
        assertThat(page.locator("#problem")).containsText("4.5 : 1");
        looksRight(page, "operator-found");
        page.locator("#accent").fill("#7A1F5C");
        page.locator("#demo").check();
        page.locator("#submit").click();
        page.waitForURL(base + "/operator/tenant.xhtml?slug=" + slug);
        assertThat(page.locator("[data-testid=standing]")).hasAttribute("data-state", "READY",
                new LocatorAssertions.HasAttributeOptions().setTimeout(LIMIT.toMillis()));
        page.navigate(page.url());
        looksRight(page, "operator-tenant");
        return page.locator(".lead a").getAttribute("href");
    }

    /** By the letter, over a password of their own, to the list of first steps. */
    private void welcomed(Page page, String url, Letters letters) {
        page.navigate(link(letters.await(mail, 1)));
        page.locator("#password").fill(OwnUtility.PASSWORD);
        page.locator("#submit").click();
        page.locator("#login").fill(mail);
        page.locator("#password").fill(OwnUtility.PASSWORD);
        page.locator("#submit").click();
        page.waitForURL(url + "/desk/overview.xhtml");
        assertThat(page.locator("#first-steps")).isVisible();
        assertThat(page.getByTestId("step-METER")).isVisible();
        assertTrue(page.content().contains("/look.css?v=7A1F5C"), "it has its colour");
    }

    /** A resident and a meter at the desk, a reading, and the hour is over. */
    private void settled(Page page, String url) {
        page.navigate(url + "/desk/people.xhtml");
        page.locator("#new-name").fill("Rosa Residentia");
        page.locator("#new-mail").fill("rosa." + mail);
        page.locator("#new button.btn").click();
        page.waitForURL(url + "/desk/person.xhtml?*");
        page.navigate(url + "/desk/meters.xhtml");
        page.locator("#new-code").fill("SECRET-HOUSE");
        page.locator("#new-name").fill("Number 7");
        page.locator("#new-owner").fill("rosa." + mail);
        page.locator("#new-power").fill("10000");
        page.locator("#new-register").fill("1000");
        page.locator("#new button.btn").click();
        page.waitForURL(url + "/desk/meter.xhtml?*");
        Api admin = Api.at(url).as(Api.at(url).post("/api/v1/tokens", Json.createObjectBuilder()
                .add("name", "test").add("login", mail).add("password", OwnUtility.PASSWORD))
                .expect(201).text("token"));
        Api gateway = Api.at(url).as(admin.post("/api/v1/tokens", Json.createObjectBuilder()
                .add("name", "gateway").add("scope", "GATEWAY")).expect(201).text("token"));
        // An hour later, so that a kilowatt hour is no jump (S4.3).
        admin.post("/api/v1/demo/clock", "{\"hours\":1}").expect(200);
        gateway.post("/api/v1/meters/SECRET-HOUSE/readings",
                "{\"register_wh\":2000}").expect(200);
        int hour = admin.post("/api/v1/demo/clock", "{\"hours\":1}").expect(200).json()
                .getInt("hour") - 1;
        JsonObject line = admin.get("/api/v1/settlements/" + hour).expect(200).json()
                .getJsonArray("lines").getJsonObject(0);
        assertEquals(1_000, line.getInt("energy_wh"));
        page.navigate(url + "/desk/overview.xhtml");
        assertThat(page.locator(".strip .MATCHES").first()).isVisible();
    }

    /** S10.4: no name, no address, no meter, on any page or call that operators have. */
    private void seesNobody(Page page, LocalStack stack, String url) {
        String base = stack.access().baseUrl();
        Api operators = Api.at(base).as(stack.access().operator().token());
        StringBuilder all = new StringBuilder();
        for (String path : List.of("/operator/tenants.xhtml?text=" + slug,
                "/operator/tenant.xhtml?slug=" + slug)) {
            page.navigate(base + path);
            assertTrue(page.content().contains("Sunny Hill"), path);
            all.append(page.content());
        }
        assertTrue(page.content().contains("2 people, 1 meters"), page::content);
        for (String call : List.of("", "/health", "/steps", "/alarms")) {
            all.append(operators.get("/api/v1/tenants/" + slug + call).expect(200).body());
        }
        all.append(operators.get("/api/v1/tenants").expect(200).body());
        for (String secret : List.of("Ada Founder", "Rosa", mail, "SECRET-HOUSE", "Number 7")) {
            assertFalse(all.toString().contains(secret), secret);
        }
        assertEquals(404, page.navigate(url + "/operator/tenants.xhtml").status());
    }

    /** Everybody reads why; what forms would change stays as it is. */
    private void closesAndOpens(Page operator, Page admin, String base) {
        operator.navigate(base + "/operator/tenant.xhtml?slug=" + slug);
        operator.locator("#why").fill("the office moves");
        operator.locator("#suspend button").click();
        operator.waitForURL(at -> at.contains("slug=" + slug + "&done=suspend"));
        assertThat(operator.getByTestId("standing")).hasAttribute("data-state", "SUSPENDED");
        looksRight(operator, "operator-suspended");
        admin.reload();
        assertThat(admin.locator("#suspended")).containsText("the office moves");
        operator.locator("#resume button").click();
        operator.waitForURL(at -> at.contains("slug=" + slug + "&done=resume"));
        admin.reload();
        assertThat(admin.locator("#suspended")).hasCount(0);
    }

    private static void looksRight(Page page, String name) {
        for (int width : new int[] {PHONE, DESK}) {
            page.setViewportSize(width, 800);
            assertEquals("", Accessibility.violations(page), name + " at " + width);
            assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), name);
        }
    }

    private static void signIn(Page page, String base, String login, String password,
                               String path) {
        page.navigate(base + path);
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("#submit").click();
        page.waitForURL(base + path);
    }
}
