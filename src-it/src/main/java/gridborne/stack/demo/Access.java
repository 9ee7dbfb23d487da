package gridborne.stack.demo;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who may do what in the demo world, with passwords and tokens: what scripts read.
 *
 * @param mailUrl where the letters of the demo are read
 * @param mqttUrl the broker that meters may speak to
 */
public record Access(String baseUrl, Map<String, TenantAccess> tenants, PersonAccess operator,
        Optional<String> mailUrl, Optional<String> mqttUrl) {

    /** The same, with the broker that meters may speak to. */
    public Access withMqtt(String url) {
        return new Access(baseUrl, tenants, operator, mailUrl, Optional.of(url));
    }

    /** A utility; its people come with one token each. */
    public record TenantAccess(String name, String url, List<PersonAccess> people,
            String gatewayToken, String webhookSecret) {

        public PersonAccess person(String login) {
            return people.stream().filter(person -> person.login().equals(login)).findFirst()
                    .orElseThrow();
        }

        private JsonObject json() {
            JsonArrayBuilder everybody = Json.createArrayBuilder();
            people.forEach(person -> everybody.add(person.json()));
            return Json.createObjectBuilder()
                    .add("name", name)
                    .add("url", url)
                    .add("people", everybody)
                    .add("gateway_token", gatewayToken)
                    .add("stripe_webhook_secret", webhookSecret)
                    .build();
        }
    }

    /** A person's way in, by page and by token. */
    public record PersonAccess(String name, String login, String password, JsonArray roles,
            String token) {

        private JsonObject json() {
            return Json.createObjectBuilder()
                    .add("name", name)
                    .add("login", login)
                    .add("password", password)
                    .add("roles", roles)
                    .add("token", token)
                    .build();
        }
    }

    public JsonObject json() {
        JsonObjectBuilder bySlug = Json.createObjectBuilder();
        tenants.forEach((slug, tenant) -> bySlug.add(slug, tenant.json()));
        JsonObjectBuilder access = Json.createObjectBuilder()
                .add("base_url", baseUrl)
                .add("tenants", bySlug)
                .add("operator", operator.json());
        mqttUrl.ifPresent(url -> access.add("mqtt_url", url));
        mailUrl.ifPresent(url -> access.add("mail_url", url));
        return access.build();
    }
}
