package gridborne.stack.trials;

import static gridborne.stack.trials.TrialWorld.expect;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.TenantDatabase;
import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Refusal;
import gridborne.stack.portal.Reply;
import gridborne.stack.portal.Site;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Agreements of one utility between two of its actors, whose keys are kept for them (S8.5). */
final class TrialAgreements {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TrialUtility utility;
    private final Site admin;
    private final String resident;
    private final String partner;

    TrialAgreements(TrialUtility utility) {
        this.utility = utility;
        admin = utility.admin();
        resident = actor("RESIDENT");
        partner = actor("MPO");
        awaitNothingToTell();
    }

    private String actor(String kind) {
        return expect(admin.post("/api/v1/actors", Json.createObjectBuilder().add("kind", kind)
                .add("name", kind).build())).text("id");
    }

    /** Signed by the resident and by nobody else yet. */
    String proposal() {
        JsonObject wish = Json.createObjectBuilder().add("kind", "MPO").add("actor", resident)
                .add("partner", partner).add("document", document())
                .add("from", "2020-01-01T00:00:00Z").build();
        String id = expect(admin.post("/api/v1/agreements", wish)).text("id");
        expect(admin.post(signatures(id), party(resident)));
        return id;
    }

    private String document() {
        return expect(admin.upload("/api/v1/documents", ("Words, " + UUID.randomUUID())
                .getBytes(StandardCharsets.UTF_8))).text("hash");
    }

    /** The second signature; no answer at all is nothing. */
    Optional<Reply> tryToConclude(String id) {
        try {
            return Optional.of(admin.post(signatures(id), party(partner)));
        } catch (Refusal nothingHeard) {
            return Optional.empty();
        }
    }

    boolean isSignedByBoth(String id) {
        JsonObject agreement = expect(admin.get("/api/v1/agreements/" + id)).json();
        return agreement.getBoolean("signed_by_actor")
                && agreement.getBoolean("signed_by_partner");
    }

    /** On the chain exactly once, with nothing left to be told and nothing told in vain. */
    void assertConcluded(String id) {
        assertTrue(Patience.until(LIMIT, () -> expect(admin.get("/api/v1/agreements/" + id))
                .text("state").equals("CONCLUDED")), () -> admin.get("/api/v1/agreements/" + id)
                .body());
        String document = expect(admin.get("/api/v1/agreements/" + id)).text("document");
        assertEquals(1, expect(admin.get("/api/v1/documents/" + document + "/agreements")).list()
                .size());
        awaitNothingToTell();
    }

    /** The contract is there, which the first actor wished for, and has heard of everything. */
    private void awaitNothingToTell() {
        try (TenantDatabase database = utility.database()) {
            assertTrue(Patience.until(LIMIT, () -> database.number(
                    "select count(*) from chain_agreement_call where not done") == 0));
            assertEquals(0, database.number(
                    "select count(*) from chain_agreement_call where refused is not null"));
        }
    }

    private static String signatures(String id) {
        return "/api/v1/agreements/" + id + "/signatures";
    }

    private static JsonObject party(String actor) {
        return Json.createObjectBuilder().add("party", actor).build();
    }
}
