package gridborne.stack.stripe.connect;

import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;

/** Platforms: accounts with a key of their own, which have told Stripe everything. */
public final class OwnAccounts {

    private static final TestPayoutAccount BANK = new TestPayoutAccount("DE89370400440532013000");

    private OwnAccounts() {}

    /** Opens the account of this world, unless it is open. */
    public static void open(World world, String name, String country, String currency) {
        if (world.find(Kind.OWN_ACCOUNT, world.account()).isPresent()) {
            return;
        }
        String code = currency.toLowerCase(Locale.ROOT);
        StripeObject bank = BankAccounts.open(world, BANK, name, code);
        StripeObject account = world.blank(Kind.OWN_ACCOUNT, world.account())
                .with("business_type", "company").with("business_profile.name", name)
                .with("capabilities.card_payments", "active")
                .with("capabilities.transfers", "active")
                .with("country", country).with("default_currency", code)
                .with("charges_enabled", true).with("payouts_enabled", true)
                .with("details_submitted", true)
                .with("external_accounts.data", JsonText.objects(List.of(bank)))
                .with("external_accounts.url",
                        "/v1/accounts/" + world.account() + "/external_accounts")
                .withNull("requirements.disabled_reason")
                .with("settings.dashboard.display_name", name)
                // The utility's money stays there until somebody pays it out.
                .with("settings.payouts.schedule.interval", "manual")
                .with("type", "standard");
        for (String due : List.of("currently_due", "eventually_due", "past_due")) {
            account = account.with("requirements." + due, JsonValue.EMPTY_JSON_ARRAY);
        }
        world.put(Kind.OWN_ACCOUNT, account);
    }
}
