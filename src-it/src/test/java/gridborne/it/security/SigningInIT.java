package gridborne.it.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.demo.Access.PersonAccess;
import gridborne.stack.demo.Access.TenantAccess;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Carlos of {@code commons}, and what his session is worth elsewhere. */
@OnTheStack
class SigningInIT {

    private static Visitor guest;
    private static String neighbour;
    private static PersonAccess carlos;

    @BeforeAll
    static void setUp(LocalStack stack) {
        TenantAccess commons = stack.access().tenants().get("commons");
        guest = Visitor.at(commons.url());
        neighbour = stack.access().tenants().get("harbour").url();
        carlos = commons.person("carlos");
    }

    private static HttpResponse<String> signedIn() {
        return guest.signIn(carlos.login(), carlos.password());
    }

    @Test
    void leadsHomeWithACookieForThisHostAlone() {
        HttpResponse<String> answer = signedIn();

        assertEquals(303, answer.statusCode());
        String cookie = Visitor.cookieHeader(answer).orElseThrow();
        assertTrue(cookie.contains("; HttpOnly"), cookie);
        assertTrue(cookie.toLowerCase().contains("; samesite=lax"), cookie);
        assertTrue(cookie.contains("; Path=/"), cookie);
        assertFalse(cookie.toLowerCase().contains("domain"), cookie);
        assertTrue(guest.withSession(Visitor.session(answer)).isKnown());
    }

    @Test
    void leadsBackToWhatWasWantedWithItsQuestion() {
        for (String wanted : List.of("/desk/overview.xhtml?tab=alarms", "/earnings?month=2026-10",
                "/home/activity?month=2026-10&kind=FUNDED", "/home?meter=LAMP-42&coins=2.5",
                "/pools?tab=mine", "/home/sign-in?done=password", "/admin/look?tab=a")) {
            String door = location(guest.get(wanted));
            assertEquals("/sign-in?to=" + URLEncoder.encode(wanted, UTF_8), door);
            assertTrue(guest.get(door).body()
                    .contains("name=\"to\" value=\"" + wanted.replace("&", "&amp;") + "\""), door);
        }
        assertEquals("/home?meter=LAMP-42&coins=2.5",
                signedInTo("/home?meter=LAMP-42&coins=2.5"));
    }

    @Test
    void leadsToNoOtherSite() {
        for (String asked : List.of("https://evil.example", "//evil.example", "/\\evil.example",
                "/home?a=\r\nLocation: //evil.example")) {
            assertEquals("/", signedInTo(asked));
        }
        assertEquals("/sign-in?to=%2Fhome", location(guest.get("/home?to=//evil.example")));
    }

    private static String location(HttpResponse<?> answer) {
        assertEquals(303, answer.statusCode());
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String signedInTo(String wanted) {
        return location(guest.postForm("/sign-in", Map.of("login", carlos.login(), "password",
                carlos.password(), "to", wanted)));
    }

    @Test
    void givesASessionThatNobodyKnewBefore() {
        String before = Visitor.session(signedIn());

        HttpResponse<String> again = guest.withSession(before)
                .signIn(carlos.login(), carlos.password());

        assertNotEquals(before, Visitor.session(again));
        assertFalse(guest.withSession(before).isKnown());
    }

    @Test
    void takesNoSessionThatSomebodyElseMadeUp() {
        HttpResponse<String> answer = guest.withSession("0123456789abcdef0123456789ab")
                .signIn(carlos.login(), carlos.password());

        assertNotEquals("0123456789abcdef0123456789ab", Visitor.session(answer));
    }

    @Test
    void isWorthNothingAtTheNeighbours() {
        Visitor signedIn = guest.withSession(Visitor.session(signedIn()));

        assertTrue(signedIn.isKnown());
        assertFalse(signedIn.movedTo(neighbour).isKnown());
        assertEquals(303, signedIn.movedTo(neighbour).get("/home").statusCode());
    }

    @Test
    void endsWhereOneSignsOut() {
        Visitor signedIn = guest.withSession(Visitor.session(signedIn()));

        assertEquals(303, signedIn.postForm("/sign-out", Map.of()).statusCode());

        assertFalse(signedIn.isKnown());
    }

    @Test
    void isRefusedWithAWrongPasswordAndDoesNotSayWhatWasWrong() {
        HttpResponse<String> wrong = guest.signIn(carlos.login(), "not the password");
        HttpResponse<String> unknown = guest.signIn("nobody-here", "not the password");

        assertEquals(422, wrong.statusCode());
        assertEquals(422, unknown.statusCode());
        assertEquals(alert(wrong), alert(unknown));
        assertTrue(Visitor.cookieHeader(wrong).isEmpty());
    }

    private static String alert(HttpResponse<String> page) {
        int begin = page.body().indexOf("role=\"alert\"");
        assertTrue(begin >= 0, page.body());
        return page.body().substring(begin, page.body().indexOf("</p>", begin));
    }

    @Test
    void isRefusedFromTheNeighboursPage() {
        HttpResponse<String> refused = guest.with("Origin", neighbour)
                .signIn(carlos.login(), carlos.password());

        assertEquals(403, refused.statusCode());
        assertTrue(Visitor.cookieHeader(refused).isEmpty());
    }

    @Test
    void leavesNothingInTheBrowserThatOthersCouldSee() {
        HttpResponse<String> home =
                guest.withSession(Visitor.session(signedIn())).get("/home");

        assertEquals("no-store", home.headers().firstValue("Cache-Control").orElse(""));
    }
}
