package gridborne.it.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.it.rest.OwnUtility;
import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.mail.Letters;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Registering, forgetting, changing: everything about signing in that goes by letter. */
@OnTheStack
class ANewResidentIT {

    private static final String PASSWORD = "a sentence of my own";
    private static final String ANOTHER = "another sentence of mine";
    private static final Pattern LINK = Pattern.compile("/link/[\\w-]+");
    private static Letters letters;
    private static Visitor guest;
    private static Visitor admin;
    private static Visitor neighbour;

    @BeforeAll
    static void makeAUtility(LocalStack stack) {
        letters = new Letters(stack.access().mailUrl().orElseThrow());
        guest = Visitor.at(OwnUtility.of(stack).url());
        admin = guest.withSession(Visitor.session(guest.signIn("admin", OwnUtility.PASSWORD)));
        neighbour = Visitor.at(stack.access().tenants().get("commons").url());
    }

    @Test
    void isOneAfterTheLinkOfTheLetterAndNotBefore() {
        String mail = newAddress();
        assertSent(register(mail));
        assertEquals(422, guest.signIn(mail, PASSWORD).statusCode());

        String link = link(letters.await("Confirm your address", mail));
        assertEquals(200, guest.get(link).statusCode());
        assertEquals(200, guest.get(link).statusCode());
        assertEquals(303, guest.postForm(link, Map.of()).statusCode());

        Visitor resident = signedIn(mail, PASSWORD);
        assertTrue(resident.get("/api/v1/me").body().contains("\"balance\""));
        assertEquals(404, guest.postForm(link, Map.of()).statusCode());
        assertEquals(404, guest.get(link).statusCode());
    }

    @Test
    void hasALinkThatIsWorthNothingAtAnotherUtility() {
        String mail = newAddress();
        register(mail);
        String link = link(letters.await("Confirm your address", mail));

        assertEquals(404, neighbour.get(link).statusCode());
        assertEquals(404, neighbour.postForm(link, Map.of()).statusCode());
        assertEquals(404, Visitor.at(neighbour.site().toString().replaceFirst("commons\\.", ""))
                .postForm(link, Map.of()).statusCode());
        assertEquals(303, guest.postForm(link, Map.of()).statusCode());
    }

    @Test
    void learnsFromTheLetterAloneThatTheAddressIsKnown() {
        String mail = resident();

        HttpResponse<String> again = register(mail);
        HttpResponse<String> nobody = register(newAddress());

        assertSent(again);
        assertSent(nobody);
        letters.await("You have an account", mail);
        assertEquals(guest.postForm("/forgot", Map.of("mail", mail)).headers().map()
                .get("Location"), guest.postForm("/forgot", Map.of("mail", newAddress()))
                .headers().map().get("Location"));
    }

    @Test
    void isToldWhatIsWrongWithWhatWasTyped() {
        HttpResponse<String> shortPassword = guest.postForm("/register",
                Map.of("name", "Ines", "mail", newAddress(), "password", "short"));
        HttpResponse<String> noMail = guest.postForm("/register",
                Map.of("name", "Ines", "mail", "ines", "password", PASSWORD));

        assertEquals(422, shortPassword.statusCode());
        assertTrue(shortPassword.body().contains("8 to 200 characters"), shortPassword.body());
        assertTrue(shortPassword.body().contains("value=\"Ines\""), shortPassword.body());
        assertEquals(422, noMail.statusCode());
        assertFalse(noMail.body().contains(PASSWORD));
    }

    @Test
    void cannotHaveLettersSentWithoutEnd() {
        String mail = newAddress();
        int status = 0;
        for (int i = 0; i < 5; i++) {
            status = guest.postForm("/forgot", Map.of("mail", mail)).statusCode();
        }

        assertEquals(429, status);
    }

    @Test
    void whoForgotThePasswordChoosesOneAndEndsAllSessions() {
        String mail = resident();
        Visitor elsewhere = signedIn(mail, PASSWORD);
        assertSent(guest.postForm("/forgot", Map.of("mail", mail.toUpperCase())));
        String link = link(letters.await("A new password", mail));

        assertEquals(422, guest.postForm(link, Map.of("password", "short")).statusCode());
        assertEquals(303, guest.postForm(link, Map.of("password", ANOTHER)).statusCode());

        assertFalse(elsewhere.isKnown());
        assertEquals(422, guest.signIn(mail, PASSWORD).statusCode());
        assertTrue(signedIn(mail, ANOTHER).isKnown());
        assertEquals(404, guest.postForm(link, Map.of("password", PASSWORD)).statusCode());
        letters.await("Your password", mail);
    }

    @Test
    void whoChangesThePasswordStaysSignedInHereAlone() {
        String mail = resident();
        Visitor here = signedIn(mail, PASSWORD);
        Visitor elsewhere = signedIn(mail, PASSWORD);

        HttpResponse<String> wrong = here.postForm("/home/sign-in", Map.of("form", "password",
                "now", "not my password", "next", ANOTHER));
        HttpResponse<String> right = here.postForm("/home/sign-in", Map.of("form", "password",
                "now", PASSWORD, "next", ANOTHER));

        assertEquals(422, wrong.statusCode());
        assertEquals(303, right.statusCode());
        assertFalse(elsewhere.isKnown());
        assertFalse(here.isKnown());
        assertTrue(guest.withSession(Visitor.session(right)).isKnown());
    }

    @Test
    void whoChangesTheAddressProvesTheNewOneAndTheOldOneIsTold() {
        String mail = resident();
        String next = newAddress();
        Visitor here = signedIn(mail, PASSWORD);

        assertEquals(422, here.postForm("/home/sign-in", Map.of("form", "address",
                "now", ANOTHER, "mail", next)).statusCode());
        assertEquals(303, here.postForm("/home/sign-in", Map.of("form", "address",
                "now", PASSWORD, "mail", next)).statusCode());
        assertTrue(signedIn(mail, PASSWORD).isKnown());
        assertEquals(303, here.postForm(link(letters.await("Confirm your new", next)), Map.of())
                .statusCode());

        assertEquals(422, guest.signIn(mail, PASSWORD).statusCode());
        assertTrue(signedIn(next, PASSWORD).isKnown());
        String told = letters.await("was changed", mail).getString("text");
        assertTrue(told.contains(next.substring(0, 1) + "…@example.org"), told);
    }

    @Test
    void whoSignsOutEverywhereIsNowhereSignedIn() {
        String mail = resident();
        Visitor here = signedIn(mail, PASSWORD);
        Visitor elsewhere = signedIn(mail, PASSWORD);

        assertEquals(303, here.postForm("/home/sign-in", Map.of("form", "everywhere"))
                .statusCode());

        assertFalse(here.isKnown());
        assertFalse(elsewhere.isKnown());
    }

    @Test
    void whoIsInvitedChoosesAPasswordByLink() {
        String mail = newAddress();
        String wish = "{\"name\":\"Ines\",\"mail\":\"" + mail + "\"}";
        assertEquals(401, guest.postJson("/api/v1/invitations", wish).statusCode());
        assertEquals(201, admin.postJson("/api/v1/invitations", wish).statusCode());
        assertEquals(409, admin.postJson("/api/v1/invitations", wish).statusCode());

        String link = link(letters.await("Your account at", mail));
        assertEquals(303, guest.postForm(link, Map.of("password", PASSWORD)).statusCode());

        assertTrue(signedIn(mail, PASSWORD).isKnown());
    }

    @Test
    void doesNotRegisterWhereTheAdminClosedTheDoor(LocalStack stack) {
        Visitor closed = Visitor.at(OwnUtility.of(stack).url());
        Visitor itsAdmin = closed.withSession(Visitor.session(
                closed.signIn("admin", OwnUtility.PASSWORD)));
        assertEquals(201, itsAdmin.postJson("/api/v1/registration", "{\"open\":false}")
                .statusCode());

        HttpResponse<String> refused = closed.postForm("/register",
                Map.of("name", "Ines", "mail", newAddress(), "password", PASSWORD));

        assertEquals(422, refused.statusCode());
        assertTrue(refused.body().contains("do not register here"), refused.body());
        assertFalse(closed.get("/register").body().contains("id=\"mail\""));
        assertFalse(closed.get("/sign-in").body().contains("href=\"/register\""));
    }

    private static String resident() {
        String mail = newAddress();
        register(mail);
        guest.postForm(link(letters.await("Confirm your address", mail)), Map.of());
        return mail;
    }

    private static HttpResponse<String> register(String mail) {
        return guest.postForm("/register", Map.of("name", "Ines", "mail", mail,
                "password", PASSWORD));
    }

    private static void assertSent(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
        assertTrue(answer.headers().firstValue("Location").orElse("").endsWith("?sent=yes"));
    }

    private static Visitor signedIn(String mail, String password) {
        return guest.withSession(Visitor.session(guest.signIn(mail, password)));
    }

    private static String newAddress() {
        return "ines." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    }

    private static String link(JsonObject letter) {
        Matcher link = LINK.matcher(letter.getString("text"));
        assertTrue(link.find(), letter.toString());
        return link.group();
    }
}
