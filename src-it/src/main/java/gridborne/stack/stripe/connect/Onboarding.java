package gridborne.stack.stripe.connect;

import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.api.Call;
import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.Routes;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.events.Events;
import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.Letters;
import gridborne.stack.stripe.json.Shapes;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.money.Accounts;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.List;

/** How an account tells Stripe who it is and where its money goes, and what Stripe makes of it. */
public final class Onboarding {

    public static final String IS_VERIFIED = "an account is verified";

    /** What Stripe thinks of the papers. */
    public enum Verdict { VERIFIED, PENDING, RESTRICTED }

    private static final Duration LINK_LIVES = Duration.ofMinutes(5);
    private static final Duration VERIFICATION_TAKES = Duration.ofMinutes(3);
    private static final List<String> DOCUMENT = List.of("individual.verification.document");
    private final Events events;
    private final ConnectedAccounts accounts;

    public Onboarding(Events events, ConnectedAccounts accounts) {
        this.events = events;
        this.accounts = accounts;
    }

    public void addTo(Routes routes) {
        routes.resource("account_link").post("/v1/account_links", "account type refresh_url"
                + " return_url collect collection_options.fields"
                + " collection_options.future_requirements", this::link);
        routes.resource("login_link").post("/v1/accounts/{id}/login_links", "", this::login);
    }

    private Answer link(Call call) {
        World platform = call.world();
        Form form = call.form();
        StripeObject account = ConnectedAccounts.required(platform, form.require("account"));
        form.require("type");
        form.choice("type", "account_onboarding", "account_update");
        String token = Letters.random(24);
        long expiry = platform.moment().plus(LINK_LIVES).getEpochSecond();
        World world = platform.of(account.id());
        world.put(Kind.ONBOARDING, world.note(token).with("expires", expiry)
                .with("refresh_url", form.require("refresh_url"))
                .with("return_url", form.require("return_url")));
        world.openDoor(token);
        return Answer.ok(Shapes.blank("account_link").with("created", platform.seconds())
                .with("expires_at", expiry).with("url", "sandbox:/setup/e/" + token));
    }

    private Answer login(Call call) {
        StripeObject account = ConnectedAccounts.required(call.world(), call.id());
        if (!account.is("details_submitted")) {
            throw StripeError.forbidden("account_not_onboarded", "Cannot create a login link for"
                    + " an account that has not completed onboarding.");
        }
        String token = Letters.random(24);
        call.world().of(account.id()).openDoor(token);
        return Answer.ok(Shapes.blank("login_link").with("created", call.world().seconds())
                .with("url", "sandbox:/express/" + token));
    }

    /** The account has told everything. */
    public StripeObject submit(World world, TestPayoutAccount bank, String holder,
            Verdict verdict) {
        StripeObject before = Accounts.of(world);
        StripeObject opened = BankAccounts.open(world, bank, holder,
                before.text("default_currency"));
        events.emit(world, "account.external_account.created", opened);
        StripeObject told = before.with("details_submitted", true)
                .with("business_type", before.find("business_type").orElse("individual"))
                .with("external_accounts.data", JsonText.objects(List.of(opened)))
                .with("tos_acceptance.date", world.seconds());
        StripeObject judged = judged(told, verdict);
        accounts.change(world, before, judged);
        tellOfCapabilities(world, before, judged);
        if (verdict == Verdict.PENDING) {
            world.appoint(VERIFICATION_TAKES, IS_VERIFIED, world.account());
        }
        return judged;
    }

    /** Stripe has come to another conclusion about what it was told. */
    public StripeObject judge(World world, Verdict verdict) {
        StripeObject before = Accounts.of(world);
        StripeObject after = judged(before, verdict);
        accounts.change(world, before, after);
        tellOfCapabilities(world, before, after);
        return after;
    }

    private static StripeObject judged(StripeObject account, Verdict verdict) {
        boolean enabled = verdict == Verdict.VERIFIED;
        StripeObject judged = switch (verdict) {
            case VERIFIED -> requirements(account, "", "");
            case PENDING -> requirements(account, "pending_verification",
                    "requirements.pending_verification");
            case RESTRICTED -> requirements(account, "past_due", "requirements.past_due");
        };
        judged = judged.with("payouts_enabled", enabled).with("charges_enabled", enabled);
        for (String capability : account.part("capabilities").json().keySet()) {
            judged = judged.with("capabilities." + capability, enabled ? "active"
                    : verdict == Verdict.PENDING ? "pending" : "inactive");
        }
        return judged;
    }

    /** One kind of requirement holds a document, all others nothing. */
    private static StripeObject requirements(StripeObject account, String kind, String reason) {
        StripeObject changed = account;
        JsonArray document = JsonText.strings(DOCUMENT);
        for (String name : List.of("currently_due", "eventually_due", "past_due",
                "pending_verification", "errors")) {
            changed = changed.with("requirements." + name, JsonValue.EMPTY_JSON_ARRAY);
        }
        if (kind.isEmpty()) {
            return changed.withNull("requirements.disabled_reason");
        }
        changed = changed.with("requirements." + kind, document)
                .with("requirements.disabled_reason", reason);
        return kind.equals("past_due") ? changed.with("requirements.currently_due", document)
                .with("requirements.errors", JsonText.objects(List.of(StripeObject.empty()
                        .with("code", "verification_document_not_readable")
                        .with("reason", "The document could not be read.")
                        .with("requirement", DOCUMENT.get(0))))) : changed;
    }

    private void tellOfCapabilities(World world, StripeObject before, StripeObject after) {
        after.part("capabilities").json().forEach((name, status) -> {
            if (!status.equals(before.part("capabilities").json().get(name))) {
                events.emit(world, "capability.updated", Shapes.blank("capability")
                        .with("id", name).with("account", after.id())
                        .with("status", after.text("capabilities." + name))
                        .with("requirements", after.part("requirements")));
            }
        });
    }
}
