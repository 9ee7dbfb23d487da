package gridborne.it.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.BooleanSupplier;

/** A utility with a treasurer who has founded a pool. */
public record PoolUtility(OwnUtility own, Api tessa) {

    public static final String POOL = "/api/v1/pools/street-light-friends";
    private static final Duration LIMIT = Duration.ofSeconds(120);

    public static PoolUtility of(LocalStack stack) {
        OwnUtility own = OwnUtility.of(stack);
        return new PoolUtility(own, own.person("tessa", "TREASURER", "10.00"));
    }

    public String url() {
        return own.url();
    }

    public void found(String limit) {
        own.settled(tessa.post("/api/v1/transfers", Json.createObjectBuilder()
                .add("to", "rosa").add("coins", "1")).expect(202).text("operation"));
        assertEquals("street-light-friends", tessa.post("/api/v1/pools",
                Json.createObjectBuilder().add("name", "Street light friends")
                        .add("goal", "100").add("limit", limit)).expect(201).text("code"));
    }

    public Api member(String login, String role) {
        String link = tessa.post(POOL + "/invitations", Json.createObjectBuilder()
                .add("role", role)).expect(201).text("link");
        Api member = own.as(login);
        String secret = link.substring(link.lastIndexOf('/') + 1);
        member.post("/api/v1/pool-invitations/" + secret + "/acceptance", "").expect(200);
        return member;
    }

    Api newMember(String login, String coins) {
        own.person(login, "RESIDENT", new BigDecimal(coins).multiply(new BigDecimal("0.25"))
                .toPlainString());
        return member(login, "MEMBER");
    }

    public JsonObject pool() {
        return own.guest.get(POOL).expect(200).json();
    }

    public JsonObject inside() {
        return tessa.get(POOL + "/inside").expect(200).json();
    }

    public int today() {
        return now().getDayOfMonth();
    }

    public int year() {
        return now().getYear();
    }

    private ZonedDateTime now() {
        return Instant.parse(own.guest.get("/api/v1/grid").expect(200).text("clock"))
                .atZone(ZoneId.of("Europe/Berlin"));
    }

    void await(BooleanSupplier wanted) {
        assertTrue(Patience.until(LIMIT, wanted), () -> inside().toString());
    }
}
