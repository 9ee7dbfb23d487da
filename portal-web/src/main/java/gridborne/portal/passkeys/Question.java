package gridborne.portal.passkeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.grid.TenantId;
import gridborne.tenants.people.PasskeyName;
import gridborne.tenants.people.PersonId;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a device was asked to sign. It travels sealed in a cookie, so that only the browser that was
 * asked can answer, a guest needs no session, and any node takes up the thread.
 *
 * @param adding whose new key is asked for, and its name; nobody's, for signing in
 */
public record Question(TenantId tenant, Optional<Adding> adding, String challenge,
                       Instant until) {

    /** A key to be. */
    public record Adding(PersonId person, PasskeyName name) {
    }

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Question of(TenantId tenant, Optional<Adding> adding, Instant until) {
        byte[] challenge = new byte[BYTES];
        RANDOM.nextBytes(challenge);
        return new Question(tenant, adding,
                Base64.getUrlEncoder().withoutPadding().encodeToString(challenge), until);
    }

    byte[] bytes() {
        JsonObjectBuilder json = Json.createObjectBuilder().add("tenant", tenant.value())
                .add("challenge", challenge).add("until", until.getEpochSecond());
        adding.ifPresent(wish -> json.add("person", wish.person().value().toString())
                .add("name", wish.name().value()));
        return json.build().toString().getBytes(UTF_8);
    }

    static Question read(byte[] bytes) {
        try (JsonReader reader = Json.createReader(new StringReader(new String(bytes, UTF_8)))) {
            JsonObject json = reader.readObject();
            return new Question(new TenantId(json.getJsonNumber("tenant").longValue()),
                    adding(json), json.getString("challenge"),
                    Instant.ofEpochSecond(json.getJsonNumber("until").longValue()));
        }
    }

    private static Optional<Adding> adding(JsonObject json) {
        return json.containsKey("person")
                ? Optional.of(new Adding(new PersonId(UUID.fromString(json.getString("person"))),
                        new PasskeyName(json.getString("name")))) : Optional.empty();
    }
}
