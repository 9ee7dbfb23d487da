package gridborne.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import gridborne.it.pages.NodeWallet.Mood;
import gridborne.it.rest.OwnUtility;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * S8: agreements as people make them. One is signed with a kept key, in a browser's wallet and by a
 * contract, revoked, and its meter's readings are held; the guided tour leads to a settled hour
 * without any script.
 */
@OnTheStack
@ExtendWith(Browser.class)
class AnAgreementInTheBrowserIT {

    private static final int SEE_OTHER = 303;
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final byte[] METERING = "The words on meter operation.".getBytes(UTF_8);
    private static final byte[] ACCESS = "The words on grid access.".getBytes(UTF_8);

    private OwnUtility utility;
    private Page admin;
    private Page rosa;

    /** S8.2, S8.3, S8.4, S8.5. */
    @Test
    void isSignedByKeysWalletsAndContractsUntilItIsRevoked(LocalStack stack,
                                                           BrowserContext browser) {
        // given: agreements are required, and rosa's meter has none
        utility = OwnUtility.of(stack);
        utility.admin.post("/api/v1/meters", OwnUtility.meter("POWER-1", "CONSUMPTION", "rosa")
                .add("connection_power_w", 100_000_000).add("simulated", false)).expect(201);
        NodeWallet wallet = new NodeWallet(stack);
        admin = browser.newPage();
        wallet.putInto(admin);
        signIn(admin, "admin", "/desk/agreements.xhtml");
        admin.locator("button[name=required]").click();
        admin.locator("button[name=required][value=false]").waitFor();
        assertEquals("HELD", reading(1_100));

        // and: a partner with a wallet in the browser, another that is a contract
        String contract = wallet.contract();
        addActor("RESIDENT", "Rosa", "rosa", "");
        addActor("MPO", "Meters & Co", "", wallet.address());
        addActor("DSO", "The wires", "", contract);
        findsActors();

        // when: the partner's wallet signs what the page shows, once it is the right one
        String metering = propose("MPO", "Meters & Co", METERING);
        assertThat(admin.locator("dl.said code").first()).not().isVisible();
        admin.locator("details summary").first().click();
        assertThat(admin.locator("dl.said code", new Page.LocatorOptions()
                .setHasText("MPO")).first()).isVisible();
        refusesAWrongWallet(wallet);
        wallet.owner(Mood.WILLING);
        admin.locator("[data-wallet]").click();
        admin.locator("input[name=action][value=revoke]").waitFor(attached());
        looksRight(admin, "an agreement");
        signAsRosa(browser, metering);
        awaitInForce(metering);

        // and: the contract takes its owner's signature for its own, and no other
        String access = propose("DSO", "The wires", ACCESS);
        String typed = admin.locator("form[data-typed]").getAttribute("data-typed");
        JsonObject other = utility.admin.get("/api/v1/agreements/" + access).expect(200).json();
        paste(wallet.sign(other.getString("revocation_typed_data")));
        assertThat(admin.locator("#problem")).containsText(contract);
        paste("0x12");
        assertThat(admin.locator("#problem")).isVisible();
        paste(wallet.sign(typed));
        admin.locator("input[name=action][value=revoke]").waitFor(attached());
        signAsRosa(browser, access);
        awaitInForce(access);

        // then: the meter counts, and the chain knows the documents, which stay here
        assertEquals("ACTUAL", reading(1_200));
        assertTrue(settles(utility.nextHour()), "POWER-1 settles");
        checksDocuments(browser);
        assertArrayEquals(ACCESS, Browser.file(rosa, "/agreements/" + access + "/document"));

        // and: revoked, its readings are held and hours settle without it
        rosa.navigate(utility.url() + "/agreements/" + access);
        rosa.locator("form:has([value=revoke]) button:not([data-wallet])").click();
        assertTrue(Patience.until(LIMIT, () -> utility.admin.get("/api/v1/agreements/" + access)
                .expect(200).json().getJsonNumber("end_hour").longValue() < 4_294_967_295L));
        long end = utility.admin.get("/api/v1/agreements/" + access).expect(200).json()
                .getJsonNumber("end_hour").longValue();
        passUntil(end);
        assertEquals("HELD", reading(1_300));
        assertFalse(settles(utility.nextHour()), "POWER-1 is left out");
        rosa.navigate(utility.url() + "/agreements/" + access);
        assertThat(rosa.getByTestId("standing")).containsText("Revoked, over since");
        expires(wallet, other);
    }

    /** One for a few hours only: in them the meter counts, after them it does not. */
    private void expires(NodeWallet wallet, JsonObject before) {
        long now = utility.guest.get("/api/v1/grid").expect(200).json().getInt("hour");
        JsonObject proposed = utility.admin.post("/api/v1/agreements", Json.createObjectBuilder()
                .add("kind", "DSO").add("actor", before.getJsonObject("actor").getString("id"))
                .add("partner", before.getJsonObject("partner").getString("id"))
                .add("document", before.getString("document"))
                .add("from", Instant.ofEpochSecond((now - 1) * 3_600).toString())
                .add("until", Instant.ofEpochSecond((now + 2) * 3_600).toString())).expect(201)
                .json();
        String id = proposed.getString("id");
        admin.navigate(utility.url() + "/agreements/" + id);
        paste(wallet.sign(proposed.getString("typed_data")));
        admin.locator("input[name=action][value=revoke]").waitFor(attached());
        rosa.navigate(utility.url() + "/agreements/" + id);
        rosa.locator("form:has([value=sign]) button").click();
        awaitInForce(id);
        assertEquals("ACTUAL", reading(1_400));
        passUntil(now + 2);
        assertEquals("HELD", reading(1_500));
        rosa.navigate(utility.url() + "/agreements/" + id);
        assertThat(rosa.getByTestId("standing")).containsText("Expired on");
    }

    /** The five steps, looked up at each look, by somebody whose browser runs no script. */
    @Test
    void isShownByATourToTheSettledHour(LocalStack stack, BrowserContext browser) {
        utility = OwnUtility.of(stack);
        try (BrowserContext plain = browser.browser().newContext(new NewContextOptions()
                .setJavaScriptEnabled(false).setViewportSize(320, 800))) {
            admin = plain.newPage();
            admin.navigate(utility.url());
            admin.locator("#tour").click();
            fillSignIn(admin, "admin");
            admin.waitForURL(utility.url() + "/desk/tour.xhtml");
            assertEquals(0, admin.locator("li[data-done=true]").count());

            admin.locator("#tour-login").selectOption("rosa");
            admin.locator("#tour-name").fill("Rosa");
            admin.locator("#step-ACTOR button").click();
            admin.locator("#step-ACTOR[data-done=true]").waitFor();
            agree("METER_OPERATION", "MPO", "Meters & Co", METERING, browser);
            // Left and resumed: what is done is what the utility has.
            admin.navigate(utility.url() + "/desk/overview.xhtml");
            admin.locator("#tour").click();
            agree("GRID_ACCESS", "DSO", "The wires", ACCESS, browser);
            admin.getByTestId("tour-clock").click();
            admin.locator("#tour-over").waitFor();
            assertEquals(5, admin.locator("li[data-done=true]").count());
            assertThat(admin.locator("#step-SETTLED")).containsText("HOUSE-1");
        }
        Page seen = browser.newPage();
        signIn(seen, "admin", "/desk/tour.xhtml");
        looksRight(seen, "the tour");
        seen.locator("#tour-over a").click();
        seen.locator("#step-ACTOR[data-done=false]").waitFor();
        looksRight(seen, "the tour at its beginning");
    }

    private void agree(String step, String kind, String partner, byte[] document,
                       BrowserContext browser) {
        Locator here = admin.locator("#step-" + step);
        admin.locator("#partner-" + kind).fill(partner);
        here.locator("button").click();
        // The first actor wished for the contract, which takes seconds.
        assertTrue(Patience.until(LIMIT, () -> {
            admin.locator("#tour-document-" + kind).setInputFiles(file(kind, document));
            return admin.waitForResponse(answer -> answer.request().isNavigationRequest()
                    && answer.status() != SEE_OTHER, here.locator("button")::click).ok();
        }), admin::content);
        here.locator("a[href^='/agreements/']").click();
        String id = admin.url().replaceAll(".*/", "");
        admin.locator("form:has([value=sign]) button").last().click();
        signAsRosa(browser, id);
        assertTrue(Patience.until(LIMIT, () -> {
            admin.navigate(utility.url() + "/desk/tour.xhtml");
            return admin.locator("#step-" + step + "[data-done=true]").count() == 1;
        }), admin::content);
    }

    private void addActor(String kind, String name, String login, String wallet) {
        admin.navigate(utility.url() + "/desk/actors.xhtml");
        admin.locator("#actor-kind").selectOption(kind);
        admin.locator("#actor-name").fill(name);
        admin.locator("#actor-login").fill(login);
        admin.locator("#actor-wallet").fill(wallet);
        admin.locator("#actor-new button").click();
        admin.locator("#done").waitFor();
    }

    /** S8.1: listed, found in one box, changed; a login that nobody has is told by its name. */
    private void findsActors() {
        admin.navigate(utility.url() + "/desk/search.xhtml?q=wires");
        admin.locator("#found a[href^='/desk/actor.xhtml']").click();
        admin.locator("#login").fill("nobody");
        admin.locator("#change button").click();
        assertThat(admin.locator("#problem")).containsText("nobody");
        admin.locator("#login").fill("");
        admin.locator("#name").fill("The wires of the north");
        admin.locator("#change button").click();
        admin.locator("#done").waitFor();
        looksRight(admin, "an actor");
        admin.navigate(utility.url() + "/desk/actors.xhtml?text=north");
        assertThat(admin.locator("tbody a[href^='/desk/actor.xhtml']")).hasCount(1);
        looksRight(admin, "actors");
        admin.locator("tbody a[href^='/desk/actor.xhtml']").click();
        admin.locator("#name").fill("The wires");
        admin.locator("#change button").click();
        admin.locator("#done").waitFor();
    }

    private String propose(String kind, String partner, byte[] document) {
        assertTrue(Patience.until(LIMIT, () -> {
            admin.navigate(utility.url() + "/desk/agreements.xhtml");
            admin.locator("#kind").selectOption(kind);
            admin.locator("#actor").selectOption(option("Rosa"));
            admin.locator("#partner").selectOption(option(partner));
            admin.locator("#document").setInputFiles(file(kind, document));
            admin.locator("#propose button").click();
            return admin.locator("#problem").count() == 0;
        }), admin::content);
        return admin.url().replaceAll(".*/", "");
    }

    private String option(String name) {
        return admin.locator("#actor option", new Page.LocatorOptions().setHasText(name)).first()
                .getAttribute("value");
    }

    private void refusesAWrongWallet(NodeWallet wallet) {
        Locator says = admin.locator(".wallet-says");
        wallet.owner(Mood.OTHER_ACCOUNT);
        admin.locator("[data-wallet]").click();
        assertThat(says).containsText(wallet.address());
        wallet.owner(Mood.OTHER_CHAIN);
        admin.locator("[data-wallet]").click();
        assertThat(says).containsText("on chain 1;");
        wallet.owner(Mood.DECLINING);
        admin.locator("[data-wallet]").click();
        assertThat(says).containsText("You declined");
    }

    private void paste(String signature) {
        admin.locator("input[name=signature]").fill(signature);
        admin.locator("form:has([value=sign]) button:not([data-wallet])").click();
    }

    /** With the key kept for her. */
    private void signAsRosa(BrowserContext browser, String id) {
        if (rosa == null) {
            rosa = browser.browser().newContext().newPage();
            signIn(rosa, "rosa", "/agreements");
        }
        rosa.navigate(utility.url() + "/agreements");
        rosa.locator("a[href='/agreements/" + id + "']").click();
        rosa.locator("form:has([value=sign]) button").click();
        rosa.locator("input[name=action][value=revoke]").waitFor(attached());
    }

    private void awaitInForce(String id) {
        assertTrue(Patience.until(LIMIT, () -> {
            rosa.navigate(utility.url() + "/agreements/" + id);
            return rosa.getByTestId("standing").textContent().equals("In force");
        }), rosa::content);
    }

    /** S8.4: by dropping the file, or by its hash where no script runs. */
    private void checksDocuments(BrowserContext browser) {
        Page anybody = browser.browser().newContext().newPage();
        anybody.navigate(utility.url() + "/check-document");
        anybody.locator("#file").setInputFiles(file("MPO", METERING));
        assertThat(anybody.getByTestId("verdict")).containsText("signed by both parties");
        String hash = anybody.locator("#hash").inputValue();
        anybody.locator("#file").setInputFiles(file("MPO", "Other words.".getBytes(UTF_8)));
        assertThat(anybody.getByTestId("verdict")).containsText("knows no agreement");
        anybody.context().close();
        try (BrowserContext plain = browser.browser().newContext(new NewContextOptions()
                .setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            page.navigate(utility.url() + "/check-document");
            page.locator("#hash").fill(hash + "  contract.pdf");
            page.locator("#check button").click();
            assertThat(page.getByTestId("verdict")).containsText("signed by both parties");
        }
    }

    private void passUntil(long hour) {
        int settled = utility.nextHour();
        while (settled < hour) {
            settled = utility.nextHour();
        }
    }

    private String reading(int registerWh) {
        return utility.gateway.post("/api/v1/meters/POWER-1/readings", Json.createObjectBuilder()
                .add("register_wh", registerWh)).expect(200).text("quality");
    }

    /** Whether that hour has a line of rosa's meter: of the one that is no simulation. */
    private boolean settles(int hour) {
        return utility.guest.get("/api/v1/settlements/" + hour).expect(200).json()
                .getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .anyMatch(line -> line.getString("direction").equals("CONSUMPTION")
                        && line.getJsonNumber("register_wh").longValue() == 1_200);
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name + ".txt", "text/plain", content);
    }

    private static Locator.WaitForOptions attached() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED);
    }

    private static void looksRight(Page page, String name) {
        for (int width : new int[] {320, 1280}) {
            page.setViewportSize(width, 800);
            assertEquals("", Accessibility.violations(page), name + " at " + width);
            assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), name);
        }
    }

    private void signIn(Page page, String login, String path) {
        page.navigate(utility.url() + path);
        fillSignIn(page, login);
        page.waitForURL(utility.url() + path);
    }

    private static void fillSignIn(Page page, String login) {
        page.locator("#login").fill(login);
        page.locator("#password").fill(OwnUtility.PASSWORD);
        page.locator("#submit").click();
    }
}
