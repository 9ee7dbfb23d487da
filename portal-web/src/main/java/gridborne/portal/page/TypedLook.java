package gridborne.portal.page;

import gridborne.portal.boundary.LookWish;
import gridborne.tenants.look.Colour;
import gridborne.tenants.look.Look;
import gridborne.tenants.look.Logo;
import gridborne.tenants.tenancy.TenantWords;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A look as typed. */
public record TypedLook(String name, String zone, String locale, String coinName, String accent,
                        byte[] logo, boolean withoutLogo) {

    private static final List<String> LANGUAGES = List.of(Locale.getISOLanguages());

    static TypedLook of(TenantWords words, Look look) {
        return new TypedLook(words.name(), words.zone().getId(), words.locale().toLanguageTag(),
                words.coinName(), look.accent().map(Colour::toString).orElse(""), new byte[0],
                false);
    }

    static TypedLook in(HttpServletRequest request) throws IOException, ServletException {
        return new TypedLook(Typed.in(request, "name").strip(),
                Typed.in(request, "zone").strip(), Typed.in(request, "locale").strip(),
                Typed.in(request, "coin").strip(), Typed.in(request, "accent").strip(),
                upload(request), !Typed.in(request, "without-logo").isEmpty());
    }

    private static byte[] upload(HttpServletRequest request)
            throws IOException, ServletException {
        boolean files = Optional.ofNullable(request.getContentType()).orElse("")
                .startsWith("multipart/form-data");
        Part part = files ? request.getPart("logo") : null;
        if (part == null) {
            return new byte[0];
        }
        try (InputStream content = part.getInputStream()) {
            return content.readNBytes(Logo.MOST_BYTES + 1);
        }
    }

    LookWish wish() {
        TenantWords words = NotUnderstood.unless("look.badZone", zone, () -> new TenantWords(
                name, ZoneId.of(zone), language(), coinName));
        return new LookWish(words, Optional.of(accent).filter(typed -> !typed.isEmpty())
                .map(typed -> NotUnderstood.unless("look.badAccent", typed,
                        () -> Colour.parse(typed))),
                Optional.of(logo).filter(bytes -> bytes.length > 0 && !withoutLogo)
                        .map(bytes -> NotUnderstood.unless("look.badLogo", "",
                                () -> Logo.of(bytes))), withoutLogo);
    }

    private Locale language() {
        Locale typed = Locale.forLanguageTag(locale);
        return NotUnderstood.unless("look.badLocale", locale, () -> {
            if (!LANGUAGES.contains(typed.getLanguage())) {
                throw new IllegalArgumentException(locale);
            }
            return typed;
        });
    }
}
