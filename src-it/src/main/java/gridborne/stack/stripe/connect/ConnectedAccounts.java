package gridborne.stack.stripe.connect;

import gridborne.stack.stripe.api.Answer;
import gridborne.stack.stripe.api.Call;
import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.Listing;
import gridborne.stack.stripe.api.Metadata;
import gridborne.stack.stripe.api.Parts;
import gridborne.stack.stripe.api.Routes;
import gridborne.stack.stripe.api.StripeError;
import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.events.Events;
import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.Shapes;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.money.Accounts;
import java.util.List;
import java.util.Locale;

/** Accounts of others, set up by a platform; here: of producers, set up by their utility. */
public final class ConnectedAccounts {

    static final List<String> DUE_AT_FIRST = List.of("external_account", "individual.address.city",
            "individual.address.line1", "individual.address.postal_code", "individual.dob.day",
            "individual.dob.month", "individual.dob.year", "individual.first_name",
            "individual.last_name", "tos_acceptance.date", "tos_acceptance.ip");

    private static final String URL = "/v1/accounts";
    private static final String FIELDS = "email business_type default_currency metadata.*"
            + " business_profile.* capabilities.*.requested settings.payouts.schedule.interval";
    private final Events events;

    public ConnectedAccounts(Events events) {
        this.events = events;
    }

    public void addTo(Routes routes) {
        routes.resource("accounts_kyc_basic")
                .get("/v1/account", "", call -> Answer.ok(Accounts.of(call.world())))
                .list(URL, "", call -> Listing.of(call, Kind.ACCOUNT, URL, all -> true))
                .post(URL, FIELDS + " type country controller.stripe_dashboard.type"
                        + " controller.fees.payer controller.losses.payments"
                        + " controller.requirement_collection", this::create)
                .get(URL + "/{id}", "", call -> Answer.ok(required(call)))
                .post(URL + "/{id}", FIELDS, this::update)
                .delete(URL + "/{id}", this::delete)
                .list(URL + "/{id}/external_accounts", "object", call -> Listing.of(call,
                        Kind.BANK_ACCOUNT, URL + "/" + call.id() + "/external_accounts",
                        call.world().of(required(call).id()).newestFirst(Kind.BANK_ACCOUNT)))
                .get(URL + "/{id}/capabilities/{capability}", "", this::capability);
    }

    private static StripeObject required(Call call) {
        return call.id().equals(call.world().account()) ? Accounts.of(call.world())
                : required(call.world(), call.id());
    }

    /** A connected account, or Stripe's words for one that is not the platform's. */
    static StripeObject required(World platform, String id) {
        return platform.find(Kind.ACCOUNT, id).orElseThrow(() -> StripeError.of(403,
                "invalid_request_error", "account_invalid", "The provided key does not have access"
                        + " to account '" + id + "' (or that account does not exist). Application"
                        + " access may have been revoked."));
    }

    private Answer create(Call call) {
        World platform = call.world();
        Form form = call.form();
        form.choice("type", "express");
        form.choice("controller.stripe_dashboard.type", "express");
        String country = form.text("country").orElse(Accounts.of(platform).text("country"));
        StripeObject blank = platform.blank(Kind.ACCOUNT);
        platform.of(blank.id()).put(Kind.OWNER, platform.note("owner")
                .with("platform", platform.account()));
        StripeObject account = changed(blank.with("type", "express")
                .with("country", country.toUpperCase(Locale.ROOT))
                .with("default_currency", Accounts.currency(platform))
                .with("controller", StripeObject.empty().with("type", "application"))
                .with("external_accounts.url", URL + "/" + blank.id() + "/external_accounts")
                .with("requirements.currently_due", JsonText.strings(DUE_AT_FIRST))
                .with("requirements.eventually_due", JsonText.strings(DUE_AT_FIRST))
                .with("requirements.past_due", JsonText.strings(DUE_AT_FIRST)), form);
        return Answer.ok(platform.put(Kind.ACCOUNT, account));
    }

    private static StripeObject changed(StripeObject account, Form form) {
        StripeObject changed = Parts.merge(Metadata.merge(account, form), form,
                List.of("email", "business_type", "default_currency", "business_profile"));
        for (String capability : form.pairs("capabilities").keySet()) {
            boolean requested = form.flag("capabilities." + capability + ".requested");
            if (requested && !changed.has("capabilities." + capability)) {
                changed = changed.with("capabilities." + capability, changed.is(
                        "payouts_enabled") ? "active" : "inactive");
            }
        }
        String interval = "settings.payouts.schedule.interval";
        return form.has(interval) ? changed.with(interval, form.choice(interval, "daily",
                "manual", "weekly", "monthly")) : changed;
    }

    private Answer update(Call call) {
        StripeObject before = required(call);
        StripeObject after = changed(before, call.form());
        World world = call.world().of(before.id());
        if (before.id().equals(call.world().account())) {
            Accounts.keep(call.world(), after);
        } else {
            change(world, before, after);
        }
        return Answer.ok(after);
    }

    /** An account has changed: keeps it and tells its platform. */
    void change(World world, StripeObject before, StripeObject after) {
        Accounts.keep(world, after);
        events.emitChange(world, "account.updated", before, after);
    }

    private Answer delete(Call call) {
        StripeObject account = required(call);
        call.world().remove(Kind.ACCOUNT, account.id());
        return Answer.ok(StripeObject.empty().with("id", account.id())
                .with("object", "account").with("deleted", true));
    }

    private Answer capability(Call call) {
        StripeObject account = required(call);
        String name = call.path().get("capability");
        String status = account.find("capabilities." + name).orElseThrow(() ->
                StripeError.noSuch(Kind.CAPABILITY, name, "id"));
        return Answer.ok(Shapes.blank("capability").with("id", name)
                .with("account", account.id()).with("status", status)
                .with("requested_at", account.number("created"))
                .with("requirements", account.part("requirements"))
                .with("future_requirements", account.part("future_requirements")));
    }
}
