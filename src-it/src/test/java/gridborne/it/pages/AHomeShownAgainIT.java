package gridborne.it.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.rest.OwnUtility;
import gridborne.it.security.Visitor;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.TenantDatabase;
import gridborne.stack.machine.Patience;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A resident's home, which may be the one made before, while others change what it shows. */
@OnTheStack
class AHomeShownAgainIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([0-9a-f-]{36})\"");
    private static final Pattern BALANCE =
            Pattern.compile("data-testid=\"balance\" data-coins=\"([^\"]+)\"");
    private static LocalStack stack;
    private static String utility;

    @BeforeAll
    static void makeAUtility(LocalStack running) {
        stack = running;
        utility = OwnUtility.of(running).url();
    }

    @Test
    void hasAFormWithAKeyOfItsOwnEachTime() {
        Visitor rosa = signedIn("rosa", "");

        List<String> pages = IntStream.range(0, 5).mapToObj(time -> home(rosa)).toList();

        Set<String> keys = new HashSet<>();
        pages.forEach(page -> keys.add(first(KEY, page)));
        assertEquals(pages.size(), keys.size());
        assertEquals(KEY.matcher(pages.get(1)).replaceAll(""),
                KEY.matcher(pages.get(4)).replaceAll(""));
    }

    @Test
    void hasTheHeadersOfAPageThatIsNobodyElses() {
        Visitor rosa = signedIn("rosa", "");
        HttpResponse<String> first = rosa.get("/home");
        HttpResponse<String> again = rosa.get("/home");

        assertEquals("no-store", again.headers().firstValue("Cache-Control").orElse(""));
        assertEquals(first.headers().firstValue("Content-Type"),
                again.headers().firstValue("Content-Type"));
        assertTrue(again.headers().firstValue("Content-Security-Policy").isPresent());
    }

    /** A page made while somebody's transaction is open has not seen what it is about to change. */
    @Test
    void showsWhatIsCommittedAfterItWasMade() {
        Visitor piet = signedIn("piet", "");
        try (TenantDatabase database = TenantDatabase.asOwner(stack.portalSettings(), slug())) {
            for (int time = 0; time < 5; time++) {
                String name = "Piet the " + time;
                database.run("begin");
                database.run("update tenant_person set name = ? where login = 'piet'", name);
                assertFalse(home(piet).contains(name));
                assertFalse(home(piet).contains(name));

                database.run("commit");

                assertTrue(home(piet).contains(name));
            }
        }
    }

    @Test
    void takesNoNoticeOfWhatWasTakenBack() {
        Visitor rosa = signedIn("rosa", "");
        try (TenantDatabase database = TenantDatabase.asOwner(stack.portalSettings(), slug())) {
            database.run("begin");
            database.run("update tenant_person set name = 'Nobody' where login = 'rosa'");
            assertEquals(1, database.number("select count(*) from tenant_change"
                    + " where transaction = pg_current_xact_id()"));
            database.run("rollback");
        }
        assertFalse(home(rosa).contains("Nobody"));
    }

    @Test
    void showsAPaymentAsSoonAsTheBookHasIt() {
        Visitor rosa = signedIn("rosa", "");
        String before = first(BALANCE, home(rosa));
        HttpResponse<String> sent = rosa.postForm("/home", Map.of("meter", "HOUSE-1",
                "coins", "0.25", "key", first(KEY, home(rosa))));
        assertEquals(303, sent.statusCode());
        String follow = sent.headers().firstValue("Location").orElseThrow();

        assertTrue(Patience.until(LIMIT, () -> !first(BALANCE, rosa.get(
                follow.substring(follow.indexOf("/home"))).body()).equals(before)));

        assertNotEquals(before, first(BALANCE, home(rosa)));
    }

    @Test
    void isEachPersonsOwnInTheirLanguage() {
        Visitor rosa = signedIn("rosa", "");
        Visitor piet = signedIn("piet", "");
        Visitor german = signedIn("rosa", "; language=de");

        for (int time = 0; time < 3; time++) {
            assertTrue(home(rosa).contains("lang=\"en"));
            assertTrue(home(german).contains("lang=\"de"));
            assertTrue(home(rosa).contains(">rosa<"));
            assertFalse(home(piet).contains(">rosa<"));
        }
    }

    @Test
    void isNotShownToAnybodyAfterTheSignOut() {
        Visitor rosa = signedIn("rosa", "");
        home(rosa);

        rosa.postForm("/sign-out", Map.of());

        assertEquals(303, rosa.get("/home").statusCode());
    }

    /** Whoever keeps somebody out, on whichever node: the page is gone with the commit. */
    @Test
    void isNotShownToWhoeverIsKeptOut() {
        Visitor piet = signedIn("piet", "");
        try (TenantDatabase database = TenantDatabase.asOwner(stack.portalSettings(), slug())) {
            home(piet);
            home(piet);
            try {
                database.run("update tenant_person set locked_at = now() where login = 'piet'");
                assertEquals(303, piet.get("/home").statusCode());
            } finally {
                database.run("update tenant_person set locked_at = null where login = 'piet'");
            }
            home(piet);
            database.run("update tenant_person set session_era = session_era + 1"
                    + " where login = 'piet'");
            assertEquals(303, piet.get("/home").statusCode());
        }
    }

    @Test
    void changesWithOnesRoles() {
        Visitor piet = signedIn("piet", "");
        try (TenantDatabase database = TenantDatabase.asOwner(stack.portalSettings(), slug())) {
            assertFalse(home(piet).contains("href=\"/desk"));
            try {
                database.run("update tenant_person set roles = 'PRODUCER,AUDITOR'"
                        + " where login = 'piet'");
                assertTrue(home(piet).contains("href=\"/desk"));
            } finally {
                database.run("update tenant_person set roles = 'PRODUCER' where login = 'piet'");
            }
            assertFalse(home(piet).contains("href=\"/desk"));
        }
    }

    /** Packed around its key, it is the same page with another key. */
    @Test
    void isTheSameForWhoeverTakesItPacked() throws IOException {
        Visitor rosa = signedIn("rosa", "");
        String plain = home(rosa);
        try (ThinReader reader = new ThinReader(URI.create(utility + "/home"),
                URI.create(utility).getAuthority(),
                "Cookie: " + rosa.headers().get("Cookie") + "\r\n")) {
            Set<String> keys = new HashSet<>(Set.of(first(KEY, plain)));
            for (int time = 0; time < 3; time++) {
                assertEquals(200, reader.ask());
                assertEquals("gzip", reader.header("content-encoding"));
                keys.add(first(KEY, reader.page()));
                assertEquals(first(BALANCE, plain), first(BALANCE, reader.page()));
                assertTrue(reader.page().strip().endsWith("</html>"));
            }
            assertEquals(4, keys.size());
        }
    }

    /** A session of one utility opens no page of another, also none that is ready. */
    @Test
    void isNotShownAtAnotherHost() {
        Visitor rosa = signedIn("rosa", "");
        home(rosa);
        home(rosa);

        String other = stack.access().tenants().get("commons").url();

        assertEquals(303, rosa.movedTo(other).get("/home").statusCode());
    }

    private static Visitor signedIn(String login, String moreCookies) {
        HttpResponse<String> answer = Visitor.at(utility).signIn(login, OwnUtility.PASSWORD);
        return Visitor.at(utility).withSession(Visitor.session(answer) + moreCookies);
    }

    private static String home(Visitor person) {
        HttpResponse<String> answer = person.get("/home");
        assertEquals(200, answer.statusCode());
        return answer.body();
    }

    private static String first(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertTrue(matcher.find(), pattern.pattern());
        return matcher.group(1);
    }

    private static String slug() {
        return URI.create(utility).getHost().split("\\.")[0];
    }
}
