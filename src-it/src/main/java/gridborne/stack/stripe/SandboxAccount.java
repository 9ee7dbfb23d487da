package gridborne.stack.stripe;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.InputStream;

/**
 * A utility's account at Stripe: who holds the key is this account.
 *
 * @param country two letters
 * @param currency three letters
 */
public record SandboxAccount(String id, String secretKey, String name, String country,
        String currency) {

    private static final JsonObject PUBLISHED_EXAMPLE = publishedExample();

    /** A utility that has told Stripe everything and may take payments. */
    JsonObject json() {
        JsonObject nothingDue = Json.createObjectBuilder(
                PUBLISHED_EXAMPLE.getJsonObject("future_requirements")).build();
        return Json.createObjectBuilder(PUBLISHED_EXAMPLE)
                .add("id", id)
                .add("business_type", "company")
                .add("business_profile", named("business_profile", "name"))
                .add("country", country)
                .add("default_currency", currency.toLowerCase(java.util.Locale.ROOT))
                .add("charges_enabled", true)
                .add("payouts_enabled", true)
                .add("details_submitted", true)
                .addNull("email")
                .add("external_accounts", Json.createObjectBuilder(
                        PUBLISHED_EXAMPLE.getJsonObject("external_accounts"))
                        .add("url", "/v1/accounts/" + id + "/external_accounts"))
                .add("requirements", nothingDue)
                .add("settings", Json.createObjectBuilder(
                        PUBLISHED_EXAMPLE.getJsonObject("settings"))
                        .add("dashboard", Json.createObjectBuilder()
                                .add("display_name", name).add("timezone", "Etc/UTC")))
                .build();
    }

    private JsonObject named(String part, String field) {
        return Json.createObjectBuilder(PUBLISHED_EXAMPLE.getJsonObject(part))
                .add(field, name).build();
    }

    private static JsonObject publishedExample() {
        InputStream resource = SandboxAccount.class.getResourceAsStream("account.json");
        try (JsonReader reader = Json.createReader(resource)) {
            return reader.readObject();
        }
    }
}
