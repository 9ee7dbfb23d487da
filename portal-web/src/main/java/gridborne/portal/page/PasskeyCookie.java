package gridborne.portal.page;

import gridborne.portal.passkeys.Questions;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;

/** What a browser takes along between our question to its device and the answer. */
@ApplicationScoped
class PasskeyCookie {

    private static final String NAME = "gridborne-passkey";

    @Inject
    private TenantHosts hosts;

    void give(HttpServletResponse response, String value) {
        response.addCookie(cookie(value, (int) Questions.PATIENCE.toSeconds()));
    }

    /** Empty where there is none. It is taken away: there is one answer to a question. */
    String take(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie("", 0));
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(NAME)).map(Cookie::getValue)
                .findFirst().orElse("");
    }

    private Cookie cookie(String value, int seconds) {
        Cookie cookie = new Cookie(NAME, value);
        cookie.setPath("/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(!hosts.plainLocal());
        cookie.setAttribute("SameSite", "Strict");
        return cookie;
    }
}
