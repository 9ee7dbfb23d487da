package gridborne.portal.rest;

import gridborne.tenants.look.Colour;
import gridborne.tenants.look.Look;
import gridborne.tenants.tenancy.TenantWords;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** How a utility speaks and looks; the logo is at {@code logo}. */
public record LookAnswer(String name, ZoneId zone, Locale locale, String coinName,
                         Optional<String> accent, Optional<String> logo) {

    static LookAnswer of(TenantWords words, Look look) {
        return new LookAnswer(words.name(), words.zone(), words.locale(), words.coinName(),
                look.accent().map(Colour::toString),
                look.logoVersion().map(version -> "/logo.png?v=" + version));
    }
}
