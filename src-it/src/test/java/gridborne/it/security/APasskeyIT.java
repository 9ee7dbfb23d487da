package gridborne.it.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import gridborne.it.rest.OwnUtility;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import gridborne.stack.machine.Patience;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S10.4: a device's key is as good as the password, once, here, and until it is removed. */
@OnTheStack
@ExtendWith(Browser.class)
class APasskeyIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int NARROWEST = 320;
    /** Only whoever presses the button is asked; else this device says yes by itself. */
    private static final String NOT_OFFERED =
            "PublicKeyCredential.isConditionalMediationAvailable = async () => false";
    private static OwnUtility utility;
    private static String neighbours;
    private Page page;
    private CDPSession devices;
    private String device;

    @BeforeAll
    static void makeAUtility(LocalStack stack) {
        utility = OwnUtility.of(stack);
        neighbours = stack.access().tenants().get("harbour").url();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void opensTheDoorUntilItIsRemoved(int wide, BrowserContext browser) {
        open(browser, wide);
        page.addInitScript(NOT_OFFERED);
        signIn("rosa");
        String name = "Rosa’s phone of " + wide;
        add(name, "a wrong password");
        assertEquals("This is not your present password. Please try again.", problem());
        add(name, OwnUtility.PASSWORD);
        page.locator("#passkey-done").waitFor();
        assertTrue(page.locator("#passkeys").textContent().contains(name));
        looksRight(wide);
        add("The same again", OwnUtility.PASSWORD);
        assertEquals("This device has a passkey for your account already.", problem());

        signOut(browser);
        Request answer = page.waitForRequest("**/sign-in/passkey", this::pressPasskey);
        page.locator("#passkeys").waitFor();
        assertFalse(page.locator("#passkeys").textContent().contains("not used yet"));
        assertCountsOnceAndHere(answer);

        rename(name, "Old phone");
        assertTrue(page.locator("#passkeys").textContent().contains("Old phone"));
        page.locator("#passkeys button[aria-label^=Remove]").click();
        page.locator("#passkey-done").waitFor();
        assertTrue(page.locator("#passkeys").textContent().contains("You have none yet."));
        signOut(browser);
        pressPasskey();
        assertTrue(problem().startsWith("This passkey is not known here"));
        assertFalse(isSignedIn(browser));
        looksRight(wide);
    }

    /**
     * A new password leaves it as it is, and says so. The browser offers it by itself, beside the
     * names and passwords it knows.
     */
    @Test
    void isOfferedWhereTheLoginIsTypedAlsoAfterANewPassword(BrowserContext browser) {
        open(browser, 390);
        signIn("piet");
        add("Piet’s phone", OwnUtility.PASSWORD);
        page.locator("#passkey-done").waitFor();
        page.locator("#now").fill(OwnUtility.PASSWORD);
        page.locator("#next").fill("another long sentence");
        page.locator("#password-form button").click();
        page.locator("#done").waitFor();
        assertTrue(page.locator("#done").textContent().contains("Your passkeys still open"));
        browser.clearCookies();
        page.navigate(utility.url() + "/sign-in?to=/home/sign-in");

        page.locator("#passkeys").waitFor();
        assertTrue(page.locator("main").textContent().contains("piet"));
    }

    /** The device asks who is there; what the server makes of one that does not, see unit tests. */
    @Test
    void opensNothingForWhomTheDeviceDoesNotKnow(BrowserContext browser) {
        open(browser, 390);
        page.addInitScript(NOT_OFFERED);
        Visitor admin = admin();
        admin.send("POST", "/api/v1/people", "application/json", "{\"name\":\"Pia\",\"login\":"
                + "\"pia\",\"password\":\"" + OwnUtility.PASSWORD
                + "\",\"roles\":[\"RESIDENT\"]}");
        signIn("pia");
        add("Pia’s phone", OwnUtility.PASSWORD);
        page.locator("#passkey-done").waitFor();
        signOut(browser);
        recognises(false);
        pressPasskey();
        assertTrue(problem().startsWith("Nothing was done"));

        recognises(true);
        assertTrue(Patience.until(LIMIT,
                () -> admin.delete("/api/v1/people/pia").statusCode() == 204));
        pressPasskey();
        assertTrue(problem().startsWith("This passkey is not known here"));
        assertFalse(isSignedIn(browser));
    }

    /** Without a script nothing is offered that would need one; what there is can be removed. */
    @Test
    void isRefusedWithoutTheQuestionOfThisVeryBrowser() {
        Visitor guest = Visitor.at(utility.url());
        assertEquals(422, guest.postForm("/sign-in/passkey", Map.of("answer", "{}")).statusCode());
        assertEquals(422, guest.with("Cookie", "gridborne-passkey=AAAA")
                .postForm("/sign-in/passkey", Map.of("answer", "{}")).statusCode());
        Visitor rosa = guest.withSession(Visitor.session(
                guest.signIn("rosa", OwnUtility.PASSWORD)));

        assertEquals(422, rosa.postForm("/home/passkeys/new", Map.of("answer", "{}"))
                .statusCode());
        assertEquals(422, rosa.postForm("/home/passkeys/question", Map.of("name", " ", "now",
                OwnUtility.PASSWORD)).statusCode());
        assertEquals(422, rosa.postForm("/home/passkeys", Map.of("form", "remove", "passkey",
                "00000000-0000-0000-0000-000000000000")).statusCode());
        assertTrue(guest.get("/sign-in").body().contains("data-passkey=\"sign-in\""));
    }

    /** The same answer again, and the same key at the neighbours'. */
    private void assertCountsOnceAndHere(Request answer) {
        String fields = answer.postData();
        Visitor thief = Visitor.at(utility.url()).with("Cookie", answer.headerValue("cookie"));
        HttpResponse<String> again = thief.send("POST", "/sign-in/passkey",
                "application/x-www-form-urlencoded", fields);
        assertEquals(422, again.statusCode(), again.body());
        assertTrue(again.body().contains("This did not work"), again.body());

        Visitor elsewhere = Visitor.at(neighbours);
        String asked = elsewhere.postForm("/sign-in/passkey/question", Map.of()).headers()
                .firstValue("Set-Cookie").orElseThrow().split(";")[0];
        HttpResponse<String> foreign = elsewhere.with("Cookie", asked).send("POST",
                "/sign-in/passkey", "application/x-www-form-urlencoded", fields);
        assertEquals(422, foreign.statusCode());
        assertTrue(foreign.body().contains("This passkey is not known here"), foreign.body());
        HttpResponse<String> carried = elsewhere.with("Cookie", answer.headerValue("cookie"))
                .send("POST", "/sign-in/passkey", "application/x-www-form-urlencoded", fields);
        assertTrue(carried.body().contains("This did not work"), carried.body());
    }

    private void open(BrowserContext browser, int wide) {
        page = browser.newPage();
        page.setViewportSize(wide, 844);
        devices = browser.newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String can : List.of("hasResidentKey", "hasUserVerification", "isUserVerified",
                "automaticPresenceSimulation")) {
            options.addProperty(can, true);
        }
        JsonObject wish = new JsonObject();
        wish.add("options", options);
        device = devices.send("WebAuthn.addVirtualAuthenticator", wish).get("authenticatorId")
                .getAsString();
    }

    private static Visitor admin() {
        Visitor guest = Visitor.at(utility.url());
        return guest.withSession(Visitor.session(guest.signIn("admin", OwnUtility.PASSWORD)));
    }

    private void recognises(boolean somebody) {
        JsonObject wish = new JsonObject();
        wish.addProperty("authenticatorId", device);
        wish.add("isUserVerified", new JsonPrimitive(somebody));
        devices.send("WebAuthn.setUserVerified", wish);
    }

    private void signIn(String login) {
        page.navigate(utility.url() + "/sign-in?to=/home/sign-in");
        page.locator("#login").fill(login);
        page.locator("#password").fill(OwnUtility.PASSWORD);
        page.locator("#submit").click();
        page.locator("#passkey-form").waitFor();
    }

    private void signOut(BrowserContext browser) {
        browser.clearCookies();
        page.navigate(utility.url() + "/sign-in?to=/home/sign-in");
        page.locator("#passkey").waitFor();
    }

    private void add(String name, String password) {
        page.locator("#passkey-name").fill(name);
        page.locator("#passkey-proof").fill(password);
        page.locator("#passkey-form button").click();
    }

    private void pressPasskey() {
        page.locator("#passkey").click();
    }

    private void rename(String before, String after) {
        page.getByLabel("Name of the passkey “" + before + "”").fill(after);
        page.locator("#passkeys form.inline button").first().click();
        page.locator("#passkey-done").waitFor();
    }

    private String problem() {
        page.locator("#passkey-problem:not([hidden]):not(:empty)").waitFor();
        return page.locator("#passkey-problem").textContent();
    }

    private static boolean isSignedIn(BrowserContext browser) {
        return browser.cookies().stream().map(cookie -> cookie.name).collect(Collectors.toSet())
                .contains("gridborne");
    }

    private void looksRight(int wide) {
        page.setViewportSize(NARROWEST, 844);
        assertEquals(NARROWEST, page.evaluate("document.documentElement.scrollWidth"));
        page.setViewportSize(wide, 844);
        for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Browser.settle(page);
            assertEquals("", Accessibility.violations(page), page.url() + " " + scheme);
        }
    }
}
