package gridborne.portal.page;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

/** The language switch: remembered in a cookie that says nothing but the language. */
@WebServlet("/language")
public class LanguageChoice extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String language = Objects.toString(request.getParameter(Language.NAME), "");
        if (Language.SPOKEN.contains(language)) {
            Cookie cookie = new Cookie(Language.NAME, language);
            cookie.setPath("/");
            cookie.setMaxAge(YEAR);
            cookie.setHttpOnly(true);
            cookie.setAttribute("SameSite", "Lax");
            response.addCookie(cookie);
        }
        SeeOther.to(response, LocalPath.of(request.getParameter("back")));
    }
}
