package gridborne.portal.rest;

import gridborne.energy.EnergyPrice;
import gridborne.grid.FeePolicy;
import gridborne.grid.Tariff;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.StripeKey;
import gridborne.portal.rest.json.WrongField;
import gridborne.tenants.founding.FoundingWish;
import gridborne.tenants.look.Colour;
import gridborne.tenants.tenancy.NewTenant;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * A utility to be.
 *
 * @param coinPrice what a coin costs, in the currency: {@code "0.25"}
 * @param price what a kWh costs, in coins: {@code "1"}
 * @param admin the first admin with a password, or
 * @param invite the first admin, who gets a letter and chooses one
 * @param accent the colour of its pages: {@code "#0F5C5C"}
 */
public record TenantBody(String slug, String name, ZoneId zone, Currency currency,
                         Optional<Locale> locale, Optional<String> coinName, String coinPrice,
                         Optional<Coins> price, Optional<FeePolicy> feePolicy,
                         Optional<Integer> graceMinutes, Optional<Boolean> demo,
                         Optional<StripeKey> stripeSecretKey, Optional<PersonBody> admin,
                         Optional<FirstAdminBody> invite, Optional<String> accent) {

    private static final Coins USUAL_PRICE = Coins.parse("1");
    private static final FeePolicy USUAL_FEE = new FeePolicy.Flat(Coins.parse("0.01"));
    private static final int USUAL_GRACE_MINUTES = 10;

    public TenantBody {
        wish(slug, name, zone, currency, locale, coinName, coinPrice, price, feePolicy,
                graceMinutes, demo);
        if (admin.isPresent() == invite.isPresent()) {
            throw new IllegalArgumentException("Name the first admin either in \"admin\", with a"
                    + " password, or in \"invite\", and they choose one by letter.");
        }
        if (invite.isPresent() && stripeSecretKey.isPresent()) {
            throw new IllegalArgumentException("Who is invited connects Stripe themselves: leave"
                    + " \"stripe_secret_key\" out.");
        }
        accent.ifPresent(TenantBody::colour);
    }

    /** With somebody who is invited. */
    FoundingWish founding() {
        FirstAdminBody first = invite.orElseThrow();
        return WrongField.named("invite", () -> new FoundingWish(wish(), first.name(),
                first.mail(), accent.map(TenantBody::colour)));
    }

    private static Colour colour(String text) {
        return WrongField.named("accent", () -> Colour.parse(text));
    }

    NewTenant wish() {
        return wish(slug, name, zone, currency, locale, coinName, coinPrice, price, feePolicy,
                graceMinutes, demo);
    }

    private static NewTenant wish(String slug, String name, ZoneId zone, Currency currency,
            Optional<Locale> locale, Optional<String> coinName, String coinPrice,
            Optional<Coins> price, Optional<FeePolicy> feePolicy, Optional<Integer> graceMinutes,
            Optional<Boolean> demo) {
        Tariff tariff = new Tariff(WrongField.named("price", () ->
                EnergyPrice.ofCoinsPerKilowattHour(price.orElse(USUAL_PRICE))),
                feePolicy.orElse(USUAL_FEE));
        return new NewTenant(slug, name, zone, locale.orElse(Locale.ENGLISH),
                coinName.orElse("coin"), price(coinPrice, currency), tariff,
                Duration.ofMinutes(graceMinutes.orElse(USUAL_GRACE_MINUTES)),
                demo.orElse(false));
    }

    private static CoinPrice price(String coinPrice, Currency currency) {
        return WrongField.named("coin_price",
                () -> new CoinPrice(Money.parse(coinPrice, currency)));
    }
}
