package gridborne.portal.rest;

import gridborne.portal.boundary.LookWish;
import gridborne.portal.rest.json.FileText;
import gridborne.portal.rest.json.WrongField;
import gridborne.tenants.look.Colour;
import gridborne.tenants.look.Logo;
import gridborne.tenants.tenancy.TenantWords;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * How a utility is to speak and look; what is left out stays as it is.
 *
 * @param accent {@code "#0F5C5C"}, or empty for our own
 * @param logoPng a PNG in base64, or empty for none
 */
public record LookBody(Optional<String> name, Optional<ZoneId> zone, Optional<Locale> locale,
                       Optional<String> coinName, Optional<String> accent,
                       Optional<FileText> logoPng) {

    private static final String NONE = "";

    public LookBody {
        accent.ifPresent(LookBody::colour);
        logoPng.ifPresent(LookBody::logo);
    }

    LookWish wish(TenantWords now, Optional<Colour> accentNow) {
        return new LookWish(new TenantWords(name.orElse(now.name()), zone.orElse(now.zone()),
                locale.orElse(now.locale()), coinName.orElse(now.coinName())),
                accent.map(LookBody::colour).orElse(accentNow),
                logoPng.flatMap(LookBody::logo), logoPng.filter(FileText::isEmpty).isPresent());
    }

    private static Optional<Colour> colour(String text) {
        return text.equals(NONE) ? Optional.empty()
                : Optional.of(WrongField.named("accent", () -> Colour.parse(text)));
    }

    private static Optional<Logo> logo(FileText file) {
        return file.isEmpty() ? Optional.empty()
                : Optional.of(WrongField.named("logo_png", () -> Logo.of(file.bytes())));
    }
}
