package gridborne.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Ports;
import gridborne.stack.mail.Letters;
import gridborne.stack.portal.Reply;
import gridborne.stack.portal.Site;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A letter is written while the mail server is down, and the portal is killed before it is up. */
class KilledMailIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String ROSA = "rosa@example.org";

    @TempDir
    Path place;

    private StackProcess stack;

    @BeforeEach
    void start() throws Exception {
        stack = StackProcess.start(place.resolve("data"), Ports.anyFree(), Map.of());
        stack.awaitReady();
    }

    @AfterEach
    void stop() throws Exception {
        stack.close();
    }

    @Test
    void arrivesOnceAndIsForgottenThen() throws Exception {
        Letters letters = new Letters(access().getString("mail_url"));
        letters.close();
        letterTo(ROSA);
        assertTrue(Patience.until(LIMIT, () -> !letter(0).isNull("reason")), "nobody tried");
        assertEquals("queued", letter(0).getString("state"));
        assertEquals("r…@example.org", letter(0).getString("to"));
        assertTrue(letter(0).getString("reason").contains("refused"), letter(0)::toString);

        stack.killPart("portal");
        stack.awaitWords("Portal is back.");
        letters.open();

        JsonObject arrived = letters.await(ROSA, 1);
        assertTrue(Patience.until(LIMIT, () -> letter(0).getString("state").equals("sent")));
        assertEquals("<" + letter(0).getString("id") + "@gridborne.example>",
                arrived.getString("message_id"));
        assertTrue(arrived.getString("text").contains("Lindenhof Energy"), arrived::toString);
        assertTrue(letter(0).isNull("to"), letter(0)::toString);
        letterTo("piet@example.org");
        letters.await("piet@example.org", 1);
        assertEquals(1, letters.to(ROSA).size());
    }

    @Test
    void isGivenUpWhereTheServerWillNeverTakeIt() throws Exception {
        letterTo("nobody@example.org");

        assertTrue(Patience.until(LIMIT, () -> letter(0).getString("state").equals("failed")));

        assertTrue(letter(0).getString("reason").contains("550 5.1.1"), letter(0)::toString);
        assertEquals(1, letter(0).getInt("tries"));
    }

    private void letterTo(String address) throws IOException {
        Reply reply = admin().post("/api/v1/mail/test",
                Json.createObjectBuilder().add("to", address).build());
        assertEquals(202, reply.status(), reply::body);
    }

    private JsonObject letter(int index) {
        try {
            return admin().get("/api/v1/mail").json().getJsonArray("letters")
                    .getJsonObject(index);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private Site admin() throws IOException {
        return stack.portal().site("commons.localhost").as(access().getJsonObject("tenants")
                .getJsonObject("commons").getJsonArray("people").getValuesAs(JsonObject.class)
                .stream().filter(person -> person.getJsonArray("roles").toString()
                        .contains("ADMIN")).findFirst().orElseThrow().getString("token"));
    }

    private JsonObject access() throws IOException {
        try (JsonReader reader = Json.createReader(
                Files.newBufferedReader(place.resolve("data/access.json")))) {
            return reader.readObject();
        }
    }
}
