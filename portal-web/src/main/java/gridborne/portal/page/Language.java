package gridborne.portal.page;

import gridborne.portal.view.CoinName;
import gridborne.portal.view.Words;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which language a request is answered in: the one asked for by the switch in the footer, else the
 * utility's, else the browser's. Numbers and times follow the utility's own locale where it speaks
 * that language, and always its time zone.
 */
@RequestScoped
public class Language {

    static final String NAME = "language";
    static final List<String> SPOKEN = List.of("en", "de");

    @Inject
    private HttpServletRequest request;

    @Inject
    private CurrentTenant current;

    @Produces
    @RequestScoped
    @Named("words")
    public Words words() {
        Optional<Tenant> tenant = Optional.of(current).filter(CurrentTenant::present)
                .filter(here -> !here.isPlatform()).map(CurrentTenant::tenant);
        Locale home = tenant.map(Tenant::locale).orElseGet(request::getLocale);
        Locale locale = asked().filter(language -> !language.equals(home.getLanguage()))
                .map(Locale::forLanguageTag).orElse(home);
        return new Words(locale, tenant.<ZoneId>map(Tenant::zone).orElse(ZoneOffset.UTC),
                tenant.map(Tenant::coinName).map(CoinName::new).orElse(CoinName.USUAL));
    }

    /** What the reader chose; empty, where they chose nothing. */
    public Optional<String> asked() {
        return asked(request);
    }

    static Optional<String> asked(HttpServletRequest request) {
        Stream<String> cookies = Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream).filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue);
        return Stream.concat(Stream.ofNullable(request.getParameter(NAME)), cookies)
                .filter(SPOKEN::contains).findFirst();
    }
}
