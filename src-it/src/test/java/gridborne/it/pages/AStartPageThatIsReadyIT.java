package gridborne.it.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.security.Visitor;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A utility's start page, shown to many from the same bytes. */
@OnTheStack
class AStartPageThatIsReadyIT {

    private static final int EACH = 25;
    private static URI commons;
    private static URI harbour;

    @BeforeAll
    static void atHome(LocalStack stack) {
        commons = URI.create(stack.access().tenants().get("commons").url() + "/");
        harbour = URI.create(stack.access().tenants().get("harbour").url() + "/");
    }

    @Test
    void isEachUtilitysOwnInTheLanguageAskedFor() throws Exception {
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> languages = new ArrayList<>();
            for (URI site : List.of(commons, harbour)) {
                for (String language : List.of("en", "de")) {
                    languages.add(readers.submit(() -> read(site, language)));
                }
            }
            List<String> expected = List.of("lang=\"en", "lang=\"de", "lang=\"en", "lang=\"de");
            for (int at = 0; at < expected.size(); at++) {
                assertTrue(languages.get(at).get().contains(expected.get(at)), "reader " + at);
            }
        } finally {
            readers.shutdownNow();
        }
    }

    /** Reads it again and again; each time it has to be this utility's, and all of it. */
    private static String read(URI site, String language) throws Exception {
        String own = site.equals(commons) ? "Lindenhof" : "Harbour";
        String other = site.equals(commons) ? "Harbour" : "Lindenhof";
        try (ThinReader reader = new ThinReader(site, site.getAuthority(),
                "Cookie: language=" + language + "\r\n")) {
            for (int time = 0; time < EACH; time++) {
                assertEquals(200, reader.ask());
                String page = reader.page();
                assertTrue(page.contains(own) && !page.contains(other), own);
                assertTrue(page.contains("lang=\"" + language), language);
                assertTrue(page.strip().endsWith("</html>"));
            }
            return reader.page();
        }
    }

    @Test
    void isNotSentAgainToWhoeverHasIt() throws Exception {
        try (ThinReader reader = new ThinReader(commons, commons.getAuthority(), "")) {
            assertEquals(200, reader.ask());
            String tag = reader.header("etag");
            try (ThinReader again = new ThinReader(commons, commons.getAuthority(),
                    "If-None-Match: " + tag + "\r\n")) {
                int status = again.ask();
                // A minute may have begun between, or an hour settled: then it is another page.
                assertEquals(again.header("etag").equals(tag) ? 304 : 200, status);
            }
            try (ThinReader other = new ThinReader(commons, commons.getAuthority(),
                    "If-None-Match: W/\"0-0\"\r\n")) {
                assertEquals(200, other.ask());
            }
        }
    }

    @Test
    void isPlainForWhoeverCannotUnpackIt() {
        String page = Visitor.at(commons.toString()).get("/").body();

        assertTrue(page.contains("kpi-next") && page.strip().endsWith("</html>"));
    }

    @Test
    void mayBeKeptByABrowserThatAsksWhetherItHolds() throws Exception {
        try (ThinReader reader = new ThinReader(commons, commons.getAuthority(), "")) {
            reader.ask();
            assertEquals("no-cache", reader.header("cache-control"));
            assertTrue(reader.header("content-security-policy").contains("script-src 'self'"));
            assertFalse(reader.header("vary").isEmpty());
        }
    }
}
