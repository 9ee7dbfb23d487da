package gridborne.stack.stripe.events;

import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.api.Call;
import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.Listing;
import gridborne.stack.stripe.api.Metadata;
import gridborne.stack.stripe.api.Routes;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.Letters;
import gridborne.stack.stripe.json.StripeObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who is told of events, and the secrets that sign them. */
public final class WebhookEndpoints {

    private static final String URL = "/v1/webhook_endpoints";
    private static final String CHANGEABLE = "url enabled_events.* description metadata.*";
    private static final int MOST = 16;

    public void addTo(Routes routes) {
        routes.resource("webhook")
                .list(URL, "", call -> Listing.of(call, Kind.WEBHOOK_ENDPOINT, URL, all -> true))
                .post(URL, CHANGEABLE + " api_version connect", this::create)
                .get(URL + "/{id}", "", call -> Answer.ok(required(call)))
                .post(URL + "/{id}", CHANGEABLE + " disabled", this::update)
                .delete(URL + "/{id}", this::delete);
    }

    private static StripeObject required(Call call) {
        return call.world().require(Kind.WEBHOOK_ENDPOINT, call.id(), "id");
    }

    private Answer create(Call call) {
        World world = call.world();
        Form form = call.form();
        if (world.newestFirst(Kind.WEBHOOK_ENDPOINT).count() >= MOST) {
            throw StripeError.forbidden("resource_already_exists", "You have reached the maximum"
                    + " of " + MOST + " test webhook endpoints.");
        }
        form.require("url");
        if (form.texts("enabled_events").isEmpty()) {
            throw StripeError.missing("enabled_events");
        }
        StripeObject endpoint = world.put(Kind.WEBHOOK_ENDPOINT, changed(
                world.blank(Kind.WEBHOOK_ENDPOINT)
                        .with("api_version", form.text("api_version")), form));
        String secret = newSecret();
        world.put(Kind.SECRETS, world.note(endpoint.id()).with("connect", form.flag("connect"))
                .with("valid", JsonText.objects(List.of(StripeObject.empty()
                        .with("secret", secret).with("until", Long.MAX_VALUE)))));
        return Answer.ok(endpoint.with("secret", secret));
    }

    private static String newSecret() {
        return "whsec_" + Letters.random(32);
    }

    private Answer update(Call call) {
        StripeObject endpoint = required(call);
        if (call.form().has("disabled")) {
            endpoint = endpoint.with("status", call.form().flag("disabled")
                    ? "disabled" : "enabled");
        }
        return Answer.ok(call.world().put(Kind.WEBHOOK_ENDPOINT, changed(endpoint, call.form())));
    }

    private static StripeObject changed(StripeObject endpoint, Form form) {
        StripeObject changed = Metadata.merge(endpoint, form);
        if (form.has("url")) {
            changed = changed.with("url", address(form.require("url")));
        }
        if (form.has("description")) {
            changed = changed.with("description", form.text("description"));
        }
        if (form.has("enabled_events")) {
            changed = changed.with("enabled_events", JsonText.strings(
                    form.texts("enabled_events")));
        }
        return changed;
    }

    private static String address(String url) {
        String scheme = url.toLowerCase(Locale.ROOT);
        if (!scheme.startsWith("http://") && !scheme.startsWith("https://")) {
            throw StripeError.invalid("url_invalid",
                    "Invalid URL: An explicit scheme (such as https) must be provided.", "url");
        }
        try {
            URI address = URI.create(url);
            if (address.getHost() == null) {
                throw StripeError.invalid("url_invalid", "Not a valid URL", "url");
            }
            return url;
        } catch (IllegalArgumentException malformed) {
            throw StripeError.invalid("url_invalid", "Not a valid URL", "url");
        }
    }

    private Answer delete(Call call) {
        required(call);
        call.world().remove(Kind.WEBHOOK_ENDPOINT, call.id());
        call.world().remove(Kind.SECRETS, call.id());
        return Answer.ok(StripeObject.empty().with("id", call.id())
                .with("object", "webhook_endpoint").with("deleted", true));
    }

    /** A new secret. The ones before stay valid for a while, so that nobody misses an event. */
    public String roll(World world, String id, Duration overlap) {
        StripeObject note = world.require(Kind.SECRETS, id, "id");
        long until = world.moment().plus(overlap).toEpochMilli();
        List<StripeObject> valid = new ArrayList<>();
        String secret = newSecret();
        valid.add(StripeObject.empty().with("secret", secret).with("until", Long.MAX_VALUE));
        note.parts("valid").stream().filter(old -> old.number("until") > world.moment()
                .toEpochMilli()).forEach(old -> valid.add(old.with("until",
                        Math.min(until, old.number("until")))));
        world.put(Kind.SECRETS, note.with("valid", JsonText.objects(valid)));
        return secret;
    }

    /** The secrets that sign now, the newest first. */
    public List<String> secrets(World world, String id) {
        return world.find(Kind.SECRETS, id).stream().flatMap(note -> note.parts("valid").stream())
                .filter(secret -> secret.number("until") > world.moment().toEpochMilli())
                .map(secret -> secret.text("secret")).toList();
    }

    /** The endpoint of this address and its secret, made when there is none. */
    public String secretOf(World world, String url, boolean connect) {
        return world.newestFirst(Kind.WEBHOOK_ENDPOINT)
                .filter(endpoint -> endpoint.text("url").equals(url))
                .filter(endpoint -> world.get(Kind.SECRETS, endpoint.id()).is("connect")
                        == connect).findFirst()
                .map(endpoint -> secrets(world, endpoint.id()).get(0))
                .orElseGet(() -> create(new Call(world, Map.of(), Form.parse("url="
                        + URLEncoder.encode(url, StandardCharsets.UTF_8)
                        + "&enabled_events[]=*&connect=" + connect))).body().text("secret"));
    }

    List<StripeObject> listening(World platform, String type, boolean connected) {
        return platform.newestFirst(Kind.WEBHOOK_ENDPOINT)
                .filter(endpoint -> endpoint.text("status").equals("enabled"))
                .filter(endpoint -> platform.get(Kind.SECRETS, endpoint.id()).is("connect")
                        == connected)
                .filter(endpoint -> endpoint.texts("enabled_events").stream()
                        .anyMatch(asked -> Events.matches(asked, type)))
                .toList();
    }
}
