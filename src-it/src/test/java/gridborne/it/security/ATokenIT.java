package gridborne.it.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.demo.Access.PersonAccess;
import gridborne.stack.demo.Access.TenantAccess;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A token of Danny's, at {@code commons}. */
@OnTheStack
class ATokenIT {

    private static Visitor guest;
    private static String neighbour;
    private static PersonAccess danny;
    private static String gatewayToken;

    @BeforeAll
    static void setUp(LocalStack stack) {
        TenantAccess commons = stack.access().tenants().get("commons");
        guest = Visitor.at(commons.url());
        neighbour = stack.access().tenants().get("harbour").url();
        danny = commons.person("danny");
        gatewayToken = commons.gatewayToken();
    }

    private static JsonObject made() {
        HttpResponse<String> answer = guest.postJson("/api/v1/tokens", Json.createObjectBuilder()
                .add("login", danny.login()).add("password", danny.password())
                .add("name", "test").build().toString());
        assertEquals(201, answer.statusCode(), answer.body());
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    @Test
    void actsAsItsPerson() {
        HttpResponse<String> me = guest.withToken(made().getString("token")).get("/api/v1/me");

        assertEquals(200, me.statusCode());
        assertTrue(me.body().contains(danny.login()), me.body());
    }

    @Test
    void isUnknownAtTheNeighbours() {
        Visitor withToken = guest.withToken(made().getString("token"));

        assertRefused(withToken.movedTo(neighbour).get("/api/v1/me"));
    }

    @Test
    void isUnknownOnceItIsRevoked() {
        JsonObject token = made();
        Visitor withToken = guest.withToken(token.getString("token"));

        assertEquals(204, withToken.delete("/api/v1/tokens/" + token.getString("id"))
                .statusCode());

        assertRefused(withToken.get("/api/v1/me"));
    }

    @Test
    void thatNobodyMadeIsUnknownEvenWhereGuestsMayLook() {
        for (String madeUp : new String[] {"gb_", "x", "gb_" + "A".repeat(43), "a b", "\"'--"}) {
            assertRefused(guest.withToken(madeUp).get("/api/v1/meters"));
        }
    }

    @Test
    void opensNoPages() {
        HttpResponse<String> home = guest.withToken(made().getString("token")).get("/home");

        assertEquals(303, home.statusCode());
    }

    @Test
    void mayComeFromAnywhere() {
        HttpResponse<String> refused = guest.withToken(made().getString("token"))
                .with("Origin", neighbour)
                .postJson("/api/v1/transfers", "{\"to\":\"nobody-here\",\"coins\":\"1\"}");

        assertFalse(refused.body().contains("another site"), refused.body());
    }

    @Test
    void ofAGatewayDeliversReadingsAndNothingElse() {
        Visitor gateway = guest.withToken(gatewayToken);

        assertEquals(403, gateway.postJson("/api/v1/people", "{\"name\":\"X\",\"login\":\"x\","
                + "\"password\":\"long enough\",\"roles\":[\"ADMIN\"]}").statusCode());
        assertEquals(403, gateway.postJson("/api/v1/transfers",
                "{\"to\":\"danny\",\"coins\":\"1\"}").statusCode());
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertEquals(401, answer.statusCode(), answer.body());
        assertEquals("application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").split(";")[0]);
        assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("")
                .startsWith("Bearer"));
    }
}
