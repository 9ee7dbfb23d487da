package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import gridborne.stack.mail.Letters;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A utility in Tokyo counts yen and hikari, by its own clocks, in its own colour. */
@OnTheStack
@ExtendWith(Browser.class)
class AUtilitysOwnLookIT {

    private static final Pattern COIN = Pattern.compile("\\b[Cc]oins?\\b");
    private static OwnUtility utility;
    private static Letters letters;
    private static String anna;

    @BeforeAll
    static void makeAUtilityInTokyo(LocalStack stack) {
        letters = new Letters(stack.access().mailUrl().orElseThrow());
        utility = OwnUtility.empty(stack, Json.createObjectBuilder().add("zone", "Asia/Tokyo")
                .add("currency", "JPY").add("coin_price", "25").add("locale", "ja-JP")
                .add("coin_name", "hikari"));
        anna = "anna." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        utility.admin.post("/api/v1/people", Json.createObjectBuilder().add("name", "Anna")
                .add("login", anna).add("password", OwnUtility.PASSWORD)
                .add("roles", Json.createArrayBuilder().add("RESIDENT"))).expect(201);
        utility.admin.post("/api/v1/meters", OwnUtility.meter("WARN-1", "CONSUMPTION", anna)
                .add("simulated", false)).expect(201);
        utility.settled(utility.admin.post("/api/v1/counter-payments", Json.createObjectBuilder()
                .add("login", "rosa").add("amount", "2500").add("currency", "JPY")
                .add("reference", "first")).expect(202).text("operation"));
    }

    @Test
    void saysHikariOnPagesAndInLetters(BrowserContext browser) {
        utility.settled(utility.rosa.post("/api/v1/meters/WARN-1/fund",
                Json.createObjectBuilder().add("coins", "40")).expect(202).text("operation"));
        utility.gateway.post("/api/v1/meters/WARN-1/readings", Json.createObjectBuilder()
                .add("register_wh", 2_000)).expect(200);
        int hour = utility.nextHour();

        Page page = browser.newPage();
        signIn(page, "rosa");
        for (String path : List.of("/", "/home", "/m/WARN-1", "/how-it-works")) {
            page.navigate(utility.url() + path);
            String text = page.locator("body").innerText();
            assertFalse(COIN.matcher(text).find(), path + ": " + text);
        }
        page.navigate(utility.url() + "/m/WARN-1");
        assertTrue(page.locator("main").innerText().contains("hikari"));
        page.navigate(utility.url() + "/home");
        String home = page.locator("main").innerText();
        assertTrue(home.matches("(?s).*[¥￥]1,500.*"), home);
        page.navigate(utility.url() + "/hours/" + hour);
        assertTrue(page.locator("main").innerText().contains("JST"));
        JsonObject letter = letters.await(anna, 1);
        assertTrue(letter.getString("text").contains("39.00 hikari"), letter.getString("text"));
    }

    @Test
    void refusesAColourThatCannotBeReadAndNamesOneThatCan() {
        String refusal = utility.admin.post("/api/v1/look", Json.createObjectBuilder()
                .add("accent", "#E0A100")).expect(422).text("detail");

        assertTrue(refusal.matches("#E0A100 has a contrast of \\d\\.\\d : 1 .*#[0-9A-F]{6}.*"),
                refusal);
        String suggestion = refusal.replaceAll(".*(#[0-9A-F]{6}) would do.*", "$1");
        utility.admin.post("/api/v1/look", Json.createObjectBuilder().add("accent", suggestion))
                .expect(201);
        utility.rosa.post("/api/v1/look", Json.createObjectBuilder().add("accent", suggestion))
                .expect(403);
    }

    @Test
    void isSetByItsAdminOnAPageThatAllCanRead(BrowserContext browser) throws IOException {
        Page page = browser.newPage();
        signIn(page, "admin");
        page.navigate(utility.url() + "/admin/look");
        page.locator("#accent").fill("#7A1F5C");
        page.locator("#submit").click();
        page.locator("#done").waitFor();
        utility.admin.post("/api/v1/look", Json.createObjectBuilder().add("logo_png",
                Base64.getEncoder().encodeToString(picture()))).expect(201);

        page.navigate(utility.url() + "/admin/look");
        assertEquals("rgb(122, 31, 92)", page.evaluate(
                "getComputedStyle(document.querySelector('#submit')).backgroundColor"));
        assertEquals(64, page.evaluate("document.querySelector('.logo').naturalWidth"));
        String poster = utility.guest.get("/m/WARN-1/poster.svg").expect(200).body();
        assertTrue(poster.contains("#7A1F5C") && poster.contains("data:image/png;base64,"),
                poster);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            for (String path : List.of("/admin/look", "/home/sign-in", "/home", "/")) {
                page.navigate(utility.url() + path);
                assertEquals("", Accessibility.violations(page), path + " " + scheme);
            }
        }
    }

    private static void signIn(Page page, String login) {
        page.navigate(utility.url() + "/sign-in");
        page.locator("#login").fill(login);
        page.locator("#password").fill(OwnUtility.PASSWORD);
        page.locator("#submit").click();
        page.waitForURL("**/home");
    }

    /** As noisy as a photograph: some kilobytes. */
    private static byte[] picture() throws IOException {
        BufferedImage noise = new BufferedImage(64, 28, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int pixel = 0; pixel < 64 * 28; pixel++) {
            noise.setRGB(pixel % 64, pixel / 64, random.nextInt());
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(noise, "png", png);
        return png.toByteArray();
    }
}
