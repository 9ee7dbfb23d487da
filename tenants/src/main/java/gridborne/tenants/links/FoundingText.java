package gridborne.tenants.links;

import gridborne.energy.EnergyPrice;
import gridborne.grid.FeePolicy;
import gridborne.grid.Tariff;
import gridborne.mail.MailAddress;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.tenants.founding.FoundingWish;
import gridborne.tenants.look.Colour;
import gridborne.tenants.tenancy.NewTenant;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** A wish for a utility as a link keeps it. Who signs up by themselves asks for a flat fee. */
final class FoundingText {

    private FoundingText() {
    }

    static JsonObjectBuilder of(FoundingWish wish) {
        NewTenant utility = wish.utility();
        Money price = utility.coinPrice().perCoin();
        JsonObjectBuilder json = Json.createObjectBuilder().add("slug", utility.slug())
                .add("name", utility.name()).add("zone", utility.zone().getId())
                .add("locale", utility.locale().toLanguageTag())
                .add("coin", utility.coinName())
                .add("currency", price.currency().getCurrencyCode())
                .add("coinPrice", price.minorUnits())
                .add("price", utility.tariff().price().microcoinsPerWh())
                .add("fee", ((FeePolicy.Flat) utility.tariff().fee()).perHour().microcoins())
                .add("grace", utility.grace().toMinutes()).add("adminName", wish.adminName())
                .add("adminMail", wish.adminMail().value());
        wish.accent().ifPresent(accent -> json.add("accent", accent.toString()));
        return json;
    }

    static FoundingWish read(JsonObject json) {
        Money price = new Money(json.getJsonNumber("coinPrice").longValue(),
                Currency.getInstance(json.getString("currency")));
        Tariff tariff = new Tariff(new EnergyPrice(json.getJsonNumber("price").longValue()),
                new FeePolicy.Flat(new Coins(json.getJsonNumber("fee").longValue())));
        NewTenant utility = new NewTenant(json.getString("slug"), json.getString("name"),
                ZoneId.of(json.getString("zone")), Locale.forLanguageTag(json.getString("locale")),
                json.getString("coin"), new CoinPrice(price), tariff,
                Duration.ofMinutes(json.getInt("grace")), false);
        return new FoundingWish(utility, json.getString("adminName"),
                new MailAddress(json.getString("adminMail")),
                Optional.ofNullable(json.getString("accent", null)).map(Colour::parse));
    }
}
