package gridborne.it.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import gridborne.it.rest.OwnUtility;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.browser.Accessibility;
import gridborne.stack.browser.Browser;
import gridborne.stack.machine.Patience;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * UX screens 9 to 11 and the audit log: what waits is told, an hour is rechecked, a tariff is asked
 * about and announced, and an auditor's pack is checked by the program inside it.
 */
@OnTheStack
@ExtendWith(Browser.class)
class TheUtilitysDeskIT {

    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int PHONE = 320;
    private static final int DESK = 1280;

    @TempDir
    private Path folder;

    @Test
    void showsTheDayAndWhatWaits(LocalStack stack, BrowserContext browser) throws Exception {
        // given: two settled hours, and a reading that jumped
        OwnUtility utility = OwnUtility.of(stack);
        utility.nextHour();
        int hour = utility.nextHour();
        utility.jump("JUMP-1");
        Page page = browser.newPage();
        signIn(page, utility, "admin", "/desk/overview.xhtml");

        // then
        assertTrue(page.getByTestId("todo-HELD").isVisible(), page::content);
        assertEquals(2, page.locator(".strip .MATCHES").count());
        assertTrue(page.getByTestId("step-STRIPE").isVisible());
        looksRight(page, "desk-overview");

        // and: the reading is decided where the task leads to
        page.getByTestId("todo-HELD").click();
        page.waitForURL(utility.url() + "/desk/settlements.xhtml#held");
        looksRight(page, "desk-settlements");
        page.locator("[data-testid=held] input[name=why]").fill("the cable was changed");
        page.locator("[data-testid=held] button[value=reject]").click();
        page.waitForURL(utility.url() + "/desk/settlements.xhtml");
        assertEquals(0, page.getByTestId("held").count());

        // and: the hour once more comes to the same
        page.navigate(utility.url() + "/desk/settlement.xhtml?hour=" + hour + "&recheck=true");
        assertTrue(page.getByTestId("recheck").textContent().contains("to the microcoin"));
        looksRight(page, "desk-settlement");
        assertEquals(404, page.navigate(utility.url() + "/desk/settlement.xhtml?hour=1").status());

        tariffs(page, utility);
        audit(page, utility);
    }

    /** S5.9: asked about first, then announced; the same tariff would have changed nothing. */
    private void tariffs(Page page, OwnUtility utility) {
        page.navigate(utility.url() + "/desk/tariffs.xhtml");
        page.locator("#ask").click();
        page.getByTestId("what-if").waitFor();
        assertEquals("0.00", page.locator("[id='list:table'] tbody tr td:last-child b").first()
                .textContent());
        page.locator("#price").fill("2");
        page.locator("#ask").click();
        page.getByTestId("what-if").waitFor();
        assertTrue(page.locator("[id='list:table']").textContent().contains("\u2212"),
                page::content);
        looksRight(page, "desk-tariffs");
        page.locator("#announce").click();
        page.waitForURL(utility.url() + "/desk/tariffs.xhtml");
        assertTrue(Patience.until(LIMIT, () -> {
            page.navigate(utility.url() + "/desk/tariffs.xhtml");
            return page.getByTestId("announced").count() == 2;
        }), page::content);
        page.locator("#price").fill("-1");
        page.locator("#announce").click();
        assertTrue(page.locator("#problem").textContent().contains("A tariff is a price"));
        page.locator("#credit").fill("2.5");
        page.locator("#save-rules").click();
        page.waitForURL(utility.url() + "/desk/tariffs.xhtml");
        assertTrue(page.locator("#rules").textContent().contains("emergency credit 2.50"));
    }

    private void audit(Page page, OwnUtility utility) throws Exception {
        page.navigate(utility.url() + "/desk/audit.xhtml");
        page.locator("[id='list:text']").fill("cable was changed");
        page.locator("[id='list:show']").click();
        assertThat(page.locator("[id='list:table'] tbody tr")).hasCount(1);
        page.locator("[id='list:verify']").click();
        page.getByTestId("verdict").waitFor();
        assertTrue(page.getByTestId("verdict").textContent().contains("are one chain"));
        looksRight(page, "desk-audit");

        Path pack = Files.write(folder.resolve("pack.zip"),
                Browser.file(page, "/desk/evidence.zip"));
        assertEquals("This pack is whole.", verdict(pack));
        assertTrue(verdict(tampered(pack)).startsWith("This pack is NOT"));
    }

    /** By the program inside the pack, and by nothing else. */
    private String verdict(Path pack) throws IOException, InterruptedException {
        Path program = folder.resolve("Verify.java");
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            Files.write(program, zip.getInputStream(zip.getEntry("Verify.java")).readAllBytes());
        }
        Path said = folder.resolve("said.txt");
        new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                program.toString(), pack.toString()).redirectErrorStream(true)
                .redirectOutput(said.toFile()).start().waitFor();
        String[] lines = Files.readString(said).strip().split("\\R");
        return lines[lines.length - 1];
    }

    private Path tampered(Path pack) throws IOException {
        Path changed = folder.resolve("tampered.zip");
        try (ZipFile zip = new ZipFile(pack.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(zip.getInputStream(entry).readAllBytes(),
                        StandardCharsets.UTF_8);
                out.write((entry.getName().equals("lines.csv")
                        ? text.replace("CONSUMPTION,", "CONSUMPTION,1") : text)
                        .getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return changed;
    }

    private static void looksRight(Page page, String name) {
        for (int width : new int[] {PHONE, DESK}) {
            page.setViewportSize(width, 800);
            assertEquals("", Accessibility.violations(page), name + " at " + width);
            assertEquals(width, page.evaluate("document.documentElement.scrollWidth"), name);
            Browser.picture(page, name + "-" + width);
        }
    }

    private static void signIn(Page page, OwnUtility utility, String login, String path) {
        page.navigate(utility.url() + path);
        page.locator("#login").fill(login);
        page.locator("#password").fill(OwnUtility.PASSWORD);
        page.locator("#submit").click();
        page.waitForURL(utility.url() + path);
    }
}
