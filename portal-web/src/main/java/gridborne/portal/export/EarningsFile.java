package gridborne.portal.export;

import gridborne.portal.document.EarningsPdf;
import gridborne.portal.document.OwnStationery;
import gridborne.portal.security.CurrentCaller;
import gridborne.portal.view.EarningsStatement;
import gridborne.portal.view.EarningsStatement.Month;
import gridborne.portal.view.ReadProduction;
import gridborne.portal.view.Words;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A producer's statement of a year: {@code /earnings/2026.csv} and {@code /earnings/2026.pdf}. */
@WebServlet("/earnings/*")
public class EarningsFile extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern FILE = Pattern.compile("/([12]\\d{3})\\.(csv|pdf)");
    private static final String[] COLUMNS = {"month", "energy_wh", "coins", "cashed_out_coins",
        "money", "currency"};

    @Inject
    private transient OwnStationery stationery;

    @Inject
    private transient ReadProduction production;

    @Inject
    private transient CurrentCaller caller;

    @Inject
    private transient CurrentTenant current;

    @Inject
    private transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Matcher file = FILE.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (current.isPlatform() || !file.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (!caller.isProducer()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.setHeader("Cache-Control", "private, no-store");
        EarningsStatement statement = production.statement(Integer.parseInt(file.group(1)));
        if (file.group(2).equals("csv")) {
            csv(statement, response);
        } else {
            pdf(statement, response);
        }
    }

    private static void csv(EarningsStatement statement, HttpServletResponse response)
            throws IOException {
        Csv csv = Csv.named("earnings-" + statement.year() + ".csv", response, COLUMNS);
        statement.months().forEach(month -> row(csv, month.month().toString(), month));
        row(csv, "total", statement.total());
    }

    private static void row(Csv csv, String label, Month month) {
        csv.row(label, month.energy().wattHours(), month.coins().decimal(),
                month.cashedOut().decimal(), month.money().decimal(),
                month.money().currency().getCurrencyCode());
    }

    private void pdf(EarningsStatement statement, HttpServletResponse response)
            throws IOException {
        byte[] file = new EarningsPdf(words, stationery.now()).of(statement);
        response.setContentType("application/pdf");
        response.setContentLength(file.length);
        response.setHeader("Content-Disposition", "inline; filename=\"earnings-"
                + statement.year() + ".pdf\"");
        response.getOutputStream().write(file);
    }
}
