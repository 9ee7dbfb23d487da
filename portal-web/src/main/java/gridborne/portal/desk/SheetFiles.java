package gridborne.portal.desk;

import gridborne.portal.imports.ExportSheet;
import gridborne.portal.imports.SheetKind;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.stream.Stream;

/** Sheets to take along: of everything, or empty ones to fill in. */
@WebServlet({"/desk/people.csv", "/desk/meters.csv", "/desk/import-template.csv"})
public class SheetFiles extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExportSheet sheets;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean template = request.getServletPath().endsWith("-template.csv");
        SheetKind kind = Stream.of(SheetKind.values())
                .filter(one -> template ? one.name().equals(request.getParameter("of"))
                        : request.getServletPath().contains(one.fileName()))
                .findFirst().orElse(SheetKind.PEOPLE);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + kind.fileName()
                + (template ? "-template" : "") + ".csv\"");
        PrintWriter out = response.getWriter();
        if (template) {
            ExportSheet.template(kind, out);
        } else {
            sheets.write(kind, out);
        }
    }
}
