package gridborne.it.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import gridborne.stack.mail.Letters;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Agreements from the proposal to their end, and what they mean for readings (S8). */
@OnTheStack
class AnAgreementIT {

    private static final Duration LIMIT = Duration.ofSeconds(120);

    private static final long WITHOUT_END = 4_294_967_295L;

    private OwnUtility utility;
    private String resident;
    private Instant until;

    /** S8.2, S8.3: the five steps, and a revocation. */
    @Test
    void makesAMeterSettleUntilItIsRevoked(LocalStack stack) {
        // given: only meters of gridborne owners settle, and rosa is none
        utility = OwnUtility.of(stack);
        utility.admin.post("/api/v1/meters", OwnUtility.meter("POWER-1", "CONSUMPTION", "rosa")
                .add("connection_power_w", 100_000_000).add("simulated", false)).expect(201);
        utility.admin.put("/api/v1/agreement-rule", Json.createObjectBuilder()
                .add("required", true)).expect(200);
        assertTrue(utility.guest.get("/api/v1/agreement-rule").expect(200).json()
                .getBoolean("required"), "everybody sees the rule");
        assertEquals("HELD", reading(1_100));

        // when
        resident = actor("RESIDENT", "Rosa", "rosa");
        String mpo = conclude("MPO", actor("MPO", "Meters & Co", null));
        assertEquals("HELD", reading(1_200));
        String dso = conclude("DSO", actor("DSO", "The wires", null));

        // then
        assertEquals("ACTUAL", reading(1_300));
        assertEquals(2, utility.rosa.get("/api/v1/agreements/mine").expect(200).array().size());
        other(stack).get("/api/v1/agreements/" + mpo).expect(404);
        assertEquals(1, utility.guest.get("/api/v1/documents/" + documentOf(mpo) + "/agreements")
                .expect(200).array().size());

        // and: revoked by the partner, it ends with the hour
        utility.admin.post("/api/v1/agreements/" + dso + "/revocation", party(partnerOf(dso)))
                .expect(200);
        assertTrue(Patience.until(LIMIT, () -> endOf(dso) < WITHOUT_END), "revoked on chain");
        long end = endOf(dso);
        assertEquals("ACTUAL", reading(1_350), "until the hour ends");
        int settled = utility.nextHour();
        while (settled < end) {
            settled = utility.nextHour();
        }
        assertEquals("HELD", reading(1_400));
        utility.admin.post("/api/v1/agreements/" + dso + "/revocation", party(partnerOf(dso)))
                .expect(409);
    }

    /** S8.2: a stranger's signature is none, and a document must have been uploaded. */
    @Test
    void isSignedByItsPartiesOnly(LocalStack stack) {
        utility = OwnUtility.of(stack);
        resident = actor("RESIDENT", "Rosa", "rosa");
        String wallet = "0x" + "7".repeat(40);
        String partner = utility.admin.post("/api/v1/actors", Json.createObjectBuilder()
                .add("kind", "MPO").add("name", "Wallet").add("wallet", wallet)).expect(201)
                .text("id");
        String id = propose("MPO", partner);

        utility.admin.post("/api/v1/agreements/" + id + "/signatures", party(resident))
                .expect(404);
        utility.admin.post("/api/v1/agreements/" + id + "/signatures", party(partner))
                .expect(422);
        utility.admin.post("/api/v1/agreements/" + id + "/signatures", party(partner)
                .add("signature", "0x" + "11".repeat(65))).expect(422);
        utility.admin.post("/api/v1/agreements", agreement("DSO", partner, "a".repeat(64)))
                .expect(404);
        assertEquals("PROPOSED", state(id));
        changesActors(partner);
    }

    /** S8.1: a partner stays what the contract recognised; one person is one actor. */
    private void changesActors(String partner) {
        String path = "/api/v1/actors/" + resident;
        assertEquals("PRODUCER", utility.admin.patch(path, Json.createObjectBuilder()
                .add("kind", "PRODUCER").add("name", "Rosa of the mill")).expect(200)
                .text("kind"));
        assertEquals("Rosa of the mill", utility.admin.get(path).expect(200).text("name"));
        utility.admin.patch(path, Json.createObjectBuilder().add("kind", "DSO")).expect(422);
        utility.admin.patch(path, Json.createObjectBuilder().add("login", "nobody")).expect(404);
        utility.admin.patch("/api/v1/actors/" + partner, Json.createObjectBuilder()
                .add("login", "rosa")).expect(409);
        utility.admin.patch("/api/v1/actors/" + UUID.randomUUID(), Json.createObjectBuilder()
                .add("name", "Nobody")).expect(404);
    }

    /** Its end is told to the admins, once, by the shorter notice that fits. */
    @Test
    void tellsTheAdminsBeforeItEnds(LocalStack stack) {
        utility = OwnUtility.of(stack);
        String mail = "ines." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        utility.person(mail, "ADMIN", "0");
        Letters letters = new Letters(stack.access().mailUrl().orElseThrow());
        resident = actor("RESIDENT", "Rosa", "rosa");
        String partner = actor("MPO", "Meters & Co", null);

        until = Instant.now().plus(Duration.ofDays(6));
        conclude("MPO", partner);
        utility.nextHour();
        JsonObject first = letters.await(mail, 1);
        until = Instant.now().plus(Duration.ofDays(20));
        conclude("MPO", partner);
        utility.nextHour();
        JsonObject second = letters.await(mail, 2);

        assertTrue(first.getString("subject").contains("ends within 7 days"), first::toString);
        assertTrue(first.getString("text").contains("Meter operation of Rosa with Meters & Co"),
                first::toString);
        assertTrue(second.getString("subject").contains("One agreement ends within 30 days"),
                second::toString);
    }

    private String conclude(String kind, String partner) {
        String id = propose(kind, partner);
        utility.rosa.post("/api/v1/agreements/" + id + "/signatures", party(resident)).expect(200);
        assertEquals("PROPOSED", state(id), "one signature is a proposal");
        utility.admin.post("/api/v1/agreements/" + id + "/signatures", party(partner)).expect(200);
        assertTrue(Patience.until(LIMIT, () -> state(id).equals("CONCLUDED")), id);
        return id;
    }

    private String propose(String kind, String partner) {
        String hash = utility.admin.with("Content-Type", "application/octet-stream")
                .post("/api/v1/documents?name=contract.pdf", ("The words of a contract, "
                        + UUID.randomUUID()).getBytes(UTF_8)).expect(201).text("hash");
        AtomicReference<Answer> answer = new AtomicReference<>();
        assertTrue(Patience.until(LIMIT, () -> {
            answer.set(utility.admin.post("/api/v1/agreements", agreement(kind, partner, hash)));
            return answer.get().status() != 409;
        }), "the contract of agreements is made");
        return answer.get().expect(201).text("id");
    }

    private JsonObjectBuilder agreement(String kind, String partner, String hash) {
        JsonObjectBuilder agreement = Json.createObjectBuilder().add("kind", kind)
                .add("actor", resident).add("partner", partner).add("document", hash)
                .add("from", "2020-01-01T00:00:00Z");
        return until == null ? agreement : agreement.add("until", until.toString());
    }

    private String actor(String kind, String name, String login) {
        JsonObjectBuilder actor = Json.createObjectBuilder().add("kind", kind).add("name", name);
        return utility.admin.post("/api/v1/actors", login == null ? actor
                : actor.add("login", login)).expect(201).text("id");
    }

    private static JsonObjectBuilder party(String actor) {
        return Json.createObjectBuilder().add("party", actor);
    }

    private String documentOf(String id) {
        return utility.admin.get("/api/v1/agreements/" + id).expect(200).text("document");
    }

    private String partnerOf(String id) {
        return utility.admin.get("/api/v1/agreements/" + id).expect(200).json()
                .getJsonObject("partner").getString("id");
    }

    private long endOf(String id) {
        return utility.admin.get("/api/v1/agreements/" + id).expect(200).json()
                .getJsonNumber("end_hour").longValue();
    }

    private String state(String id) {
        return utility.admin.get("/api/v1/agreements/" + id).expect(200).text("state");
    }

    private String reading(int registerWh) {
        return utility.gateway.post("/api/v1/meters/POWER-1/readings", Json.createObjectBuilder()
                .add("register_wh", registerWh)).expect(200).text("quality");
    }

    private Api other(LocalStack stack) {
        return OwnUtility.empty(stack, Json.createObjectBuilder()).admin;
    }
}
