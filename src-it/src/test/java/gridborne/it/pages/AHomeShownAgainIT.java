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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
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
    /** Tables of utilities without a trigger that notes changes (docs/adr/0037). */
    private static final String UNNOTED = """
            select string_agg(relname, ' ' order by relname) from pg_class shown
            where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
              and relrowsecurity and not relispartition
              and not exists (select from pg_trigger where tgrelid = shown.oid
                              and tgfoid = 'tenant_note_change()'::regprocedure)""";
    /** Read, and yet not noted: the notes themselves, and what only comes with a noted row. */
    private static final Set<String> READ_WITH =
            Set.of("tenant_change", "chain_line", "chain_hour_transaction");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
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
            assertEquals(1, noted(database));
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

    /**
     * Every table that is read for a page notes its changes: while all that do not are locked
     * away, the pages come all the same. A question in the address has them made anew.
     */
    @Test
    void readsNothingWhoseChangesAreNotNoted() {
        Visitor rosa = signedIn("rosa", "");
        Visitor piet = signedIn("piet", "");
        Visitor guest = Visitor.at(utility);
        List<Supplier<HttpResponse<String>>> pages = List.of(() -> rosa.get("/home?anew"),
                () -> piet.get("/home?anew"), () -> guest.get("/?anew"));
        pages.forEach(page -> assertEquals(200, page.get().statusCode()));
        try (TenantDatabase database = TenantDatabase.asOwner(stack.portalSettings(), slug())) {
            List<String> unnoted = List.of(database.text(UNNOTED).split(" ")).stream()
                    .filter(table -> !READ_WITH.contains(table)).toList();
            assertTrue(unnoted.contains("tenant_mail"), unnoted::toString);
            assertFalse(unnoted.contains("tenant_meter"), unnoted::toString);

            assertEquals(List.of(), comeWithout(unnoted, database, pages) ? List.of()
                    : unnoted.stream().filter(table ->
                            !comeWithout(List.of(table), database, pages)).toList());
            assertFalse(comeWithout(List.of("tenant_meter"), database, pages.subList(0, 1)));
        }
    }

    private static boolean comeWithout(List<String> tables, TenantDatabase database,
                                       List<Supplier<HttpResponse<String>>> pages) {
        assertTrue(Patience.until(LIMIT, () -> isLocked(database, tables)), tables::toString);
        CompletableFuture<?> all = CompletableFuture.allOf(pages.stream()
                .map(page -> CompletableFuture.supplyAsync(page, work -> new Thread(work).start()))
                .toArray(CompletableFuture[]::new));
        try {
            all.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException waiting) {
            return false;
        } catch (ExecutionException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        } finally {
            database.run("rollback");
            all.join();
        }
    }

    /** Waits for nobody, so that nobody can wait for it in a circle. */
    private static boolean isLocked(TenantDatabase database, List<String> tables) {
        database.run("begin");
        try {
            database.run("lock table " + String.join(", ", tables)
                    + " in access exclusive mode nowait");
            return true;
        } catch (IllegalStateException inUse) {
            database.run("rollback");
            return false;
        }
    }

    /** Readings and blocks come by the second; only the one that ends a silence is a change. */
    @Test
    void takesNoticeOfTheEndOfASilence() {
        try (TenantDatabase database = TenantDatabase.asOwner(stack.portalSettings(), slug())) {
            database.run("begin");
            database.run("update tenant_register set heard_at = heard_at + interval '1 hour'");
            database.run("update chain_book set block_time = now() - interval '3 minutes'");
            assertEquals(0, noted(database));
            database.run("update chain_book set block_time = now()");
            assertEquals(1, noted(database));
            database.run("rollback");

            database.run("begin");
            database.run("update tenant_register set heard_at = heard_at + interval '3 hours'");
            assertEquals(1, noted(database));
            database.run("rollback");
        }
    }

    private static long noted(TenantDatabase database) {
        return database.number("select count(*) from tenant_change"
                + " where transaction = pg_current_xact_id()");
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
