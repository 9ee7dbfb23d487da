package gridborne.it.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.demo.Access.PersonAccess;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What holds for all pages and calls, whoever asks and wherever. */
@OnTheStack
class EveryAnswerIT {

    private static Visitor guest;
    private static Visitor platform;
    private static String neighbour;
    private static PersonAccess carlos;

    @BeforeAll
    static void setUp(LocalStack stack) {
        guest = Visitor.at(stack.access().tenants().get("commons").url());
        neighbour = stack.access().tenants().get("harbour").url();
        platform = Visitor.at(stack.access().baseUrl());
        carlos = stack.access().tenants().get("commons").person("carlos");
    }

    @Test
    void allowsScriptsFromOurOwnFilesOnly() {
        for (String path : List.of("/", "/sign-in", "/no-such-page", "/api/v1/grid")) {
            List<String> policies = guest.get(path).headers().allValues("Content-Security-Policy");

            assertEquals(1, policies.size(), path + ": " + policies);
            assertTrue(policies.get(0).startsWith("script-src 'self'"), policies.get(0));
            assertFalse(policies.get(0).split(";")[0].contains("unsafe"), policies.get(0));
            assertTrue(policies.get(0).contains("frame-ancestors 'none'"), policies.get(0));
        }
    }

    @Test
    void isCompressedForThoseWhoCanReadIt() {
        HttpResponse<String> page = guest.with("Accept-Encoding", "gzip").get("/");

        assertEquals("gzip", page.headers().firstValue("Content-Encoding").orElse(""));
        assertTrue(page.headers().allValues("Vary").toString().contains("Accept-Encoding"));
    }

    @Test
    void beginsNoSessionForAGuest() {
        for (String path : List.of("/", "/sign-in", "/no-such-page", "/api/v1/grid")) {
            assertTrue(Visitor.cookieHeader(guest.get(path)).isEmpty(), path);
        }
    }

    @Test
    void saysThatThereIsNoUtilityWhereThereIsNone() {
        String nowhere = platform.site().toString().replace("//", "//no-such-utility.");

        HttpResponse<String> page = platform.movedTo(nowhere).get("/");
        HttpResponse<String> call = platform.movedTo(nowhere).get("/api/v1/grid");

        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("<h1"), page.body());
        assertEquals(404, call.statusCode());
        assertEquals("application/problem+json",
                call.headers().firstValue("Content-Type").orElse("").split(";")[0]);
    }

    @Test
    void isReadyAtAnyHost() {
        assertEquals(200, guest.get("/api/v1/ready").statusCode());
        assertEquals(200, platform.movedTo("http://anything.example:" + platform.site().getPort())
                .get("/api/v1/ready").statusCode());
    }

    @Test
    void toAChangeFromTheNeighboursPageIsNo() {
        Visitor signedIn = guest.withSession(Visitor.session(
                guest.signIn(carlos.login(), carlos.password())));
        String transfer = "{\"to\":\"danny\",\"coins\":\"1\"}";

        for (Visitor lured : List.of(signedIn.with("Origin", neighbour),
                signedIn.with("Origin", "null"), signedIn.with("Sec-Fetch-Site", "same-site"),
                signedIn.with("Sec-Fetch-Site", "cross-site"))) {
            HttpResponse<String> refused = lured.postJson("/api/v1/transfers", transfer);
            assertEquals(403, refused.statusCode(), refused.body());
            assertTrue(refused.body().contains("another site"), refused.body());
            assertEquals(403, lured.postForm("/home", Map.of()).statusCode());
        }
    }
}
