package gridborne.portal.page;

import gridborne.tenants.look.Logo;
import gridborne.tenants.look.Looks;
import gridborne.tenants.look.Palette;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A utility's colour as a style sheet, and its logo. Their addresses name their content. */
@WebServlet({"/look.css", "/logo.png"})
public class LookFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String LOGO = "/logo.png";

    @Inject
    private transient Looks looks;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean logo = request.getServletPath().equals(LOGO);
        Optional<byte[]> file = logo ? looks.logo().map(Logo::png)
                : looks.current().accent().map(accent -> css(Palette.byDay(accent),
                        Palette.byNight(accent)).getBytes(StandardCharsets.UTF_8));
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(logo ? "image/png" : "text/css;charset=UTF-8");
        response.setHeader("Cache-Control", request.getParameter("v") == null ? "no-cache"
                : "public, max-age=31536000, immutable");
        response.getOutputStream().write(file.get());
    }

    private static String css(Palette day, Palette night) {
        return ":root{" + tokens(day) + "}\n@media (prefers-color-scheme: dark){:root{"
                + tokens(night) + "}}\n";
    }

    private static String tokens(Palette palette) {
        return "--primary:" + palette.accent() + ";--primary-hover:" + palette.hover()
                + ";--on-primary:" + palette.on() + ";--primary-soft:" + palette.soft();
    }
}
