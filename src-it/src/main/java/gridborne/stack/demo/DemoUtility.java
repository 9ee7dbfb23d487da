package gridborne.stack.demo;

import gridborne.stack.machine.Secrets;
import gridborne.stack.stripe.SandboxAccount;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** A utility of the demo, as its files describe it. */
public record DemoUtility(JsonObject description, List<DemoMeter> meters) {

    /** In the order in which they are loaded. */
    public static List<DemoUtility> all() {
        return List.of(named("commons"), named("harbour"));
    }

    private static DemoUtility named(String slug) {
        try (BufferedReader text = open(slug + ".json");
                JsonReader json = Json.createReader(text);
                BufferedReader lines = open(slug + "-meters.csv")) {
            return new DemoUtility(json.readObject(),
                    lines.lines().skip(1).map(DemoMeter::of).toList());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BufferedReader open(String file) {
        return new BufferedReader(new InputStreamReader(
                DemoUtility.class.getResourceAsStream(file), StandardCharsets.UTF_8));
    }

    public String slug() {
        return description.getString("slug");
    }

    String currency() {
        return description.getString("currency");
    }

    List<DemoPerson> people() {
        return description.getJsonArray("people").getValuesAs(JsonObject.class).stream()
                .map(DemoPerson::of).toList();
    }

    /** A utility may have none. */
    Optional<DemoPool> pool() {
        return Optional.ofNullable(description.getJsonObject("pool")).map(DemoPool::new);
    }

    /** What its people pay at the counter, in minor units. */
    long takings() {
        int decimals = Currency.getInstance(currency()).getDefaultFractionDigits();
        return people().stream().map(DemoPerson::pays).filter(pays -> !pays.isEmpty())
                .mapToLong(pays -> new BigDecimal(pays).movePointRight(decimals)
                        .longValueExact()).sum();
    }

    DemoPerson admin() {
        return people().stream().filter(DemoPerson::isAdmin).findFirst().orElseThrow();
    }

    /** Its account at the Stripe sandbox, with a key made at the first start. */
    public SandboxAccount stripeAccount(Secrets secrets) {
        String key = secrets.kept("stripe-key-" + slug(),
                () -> "sk_test_" + Secrets.hex().substring(0, 32));
        return new SandboxAccount("acct_1Sandbox" + slug(), key, description.getString("name"),
                description.getString("country"), currency());
    }

    JsonObject request(String stripeKey, String adminPassword) {
        JsonObjectBuilder request = Json.createObjectBuilder();
        for (String field : List.of("slug", "name", "zone", "currency", "locale", "coin_name",
                "coin_price", "price", "fee_policy", "grace_minutes")) {
            request.add(field, description.get(field));
        }
        return request.add("demo", true)
                .add("stripe_secret_key", stripeKey)
                .add("admin", Json.createObjectBuilder()
                        .add("name", admin().name())
                        .add("login", admin().login())
                        .add("password", adminPassword))
                .build();
    }
}
