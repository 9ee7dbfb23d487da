package gridborne.tenants.tenancy;

import gridborne.grid.Tariff;
import gridborne.money.CoinPrice;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an operator says of a utility to be. The slug becomes its host name. */
public record NewTenant(String slug, String name, ZoneId zone, Locale locale, String coinName,
                        CoinPrice coinPrice, Tariff tariff, Duration grace, boolean demo) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,30}[a-z0-9]");
    /** Host names that people expect something else behind. */
    private static final Set<String> RESERVED = Set.of("www", "api", "mail", "admin", "status",
            "app", "assets", "auth", "blog", "cdn", "docs", "ftp", "gridborne", "help", "imap",
            "localhost", "login", "ns1", "ns2", "operator", "platform", "portal", "root", "smtp",
            "sso", "static", "support");
    private static final Duration LONGEST_GRACE = Duration.ofMinutes(59);

    public NewTenant {
        if (!isSlug(slug)) {
            throw new IllegalArgumentException("'" + slug + "' cannot be a host name. Use 2 to 32"
                    + " small letters, digits and hyphens, such as sunny-hill.");
        }
        if (isReserved(slug)) {
            throw new IllegalArgumentException("'" + slug + "' is kept for the portal itself."
                    + " Choose another slug, such as sunny-hill.");
        }
        requireText("name", name);
        requireText("coin name", coinName);
        if (grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0) {
            throw new IllegalArgumentException(
                    "The grace is 0 to 59 minutes, not " + grace.toMinutes() + ".");
        }
    }

    /** Whether a slug has the form of one. */
    public static boolean isSlug(String typed) {
        return typed != null && SLUG.matcher(typed).matches();
    }

    /** Whether people would expect something else than a utility at this host. */
    public static boolean isReserved(String slug) {
        return RESERVED.contains(slug);
    }

    static void requireText(String what, String text) {
        if (text == null || text.isBlank() || text.length() > 100) {
            throw new IllegalArgumentException("A utility's " + what + " has 1 to 100 characters.");
        }
    }
}
