package gridborne.portal.rest;

import gridborne.tenants.founding.FoundingWish;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * A utility somebody wants to found; the letter goes to whom it invites.
 *
 * @param coinPrice what a coin costs, in the currency: {@code "0.25"}
 */
public record SignUpBody(String slug, String name, ZoneId zone, Currency currency,
                         Optional<Locale> locale, Optional<String> coinName, String coinPrice,
                         FirstAdminBody invite, Optional<String> accent) {

    public SignUpBody {
        wish(slug, name, zone, currency, locale, coinName, coinPrice, invite, accent);
    }

    FoundingWish wish() {
        return wish(slug, name, zone, currency, locale, coinName, coinPrice, invite, accent);
    }

    private static FoundingWish wish(String slug, String name, ZoneId zone, Currency currency,
            Optional<Locale> locale, Optional<String> coinName, String coinPrice,
            FirstAdminBody invite, Optional<String> accent) {
        return new TenantBody(slug, name, zone, currency, locale, coinName, coinPrice,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of(invite), accent).founding();
    }
}
