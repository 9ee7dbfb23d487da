package gridborne.portal.export;

import gridborne.energy.Hour;
import gridborne.grid.HourLine;
import gridborne.grid.MeterNumber;
import gridborne.portal.view.ReadSettlements;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lines of one hour: pseudonymous, and all that is needed to recompute it. */
@WebServlet("/lines.csv")
public class LinesFile extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private static final MeterNumber FIRST = new MeterNumber(0);

    @Inject
    private transient ReadSettlements settlements;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Hour> hour = Optional.ofNullable(request.getParameter("hour"))
                .filter(asked -> NUMBER.matcher(asked).matches() && !current.isPlatform())
                .map(asked -> new Hour(Long.parseLong(asked)));
        List<HourLine> page = hour.map(asked -> settlements.lines(asked, FIRST)).orElse(List.of());
        if (page.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Csv csv = Csv.named("hour-" + hour.get().number() + ".csv", response, "meter", "direction",
                "register_wh", "energy_wh", "due", "paid", "payout", "balance");
        page.forEach(line -> row(csv, line));
        while (page.size() == ReadSettlements.PAGE && csv.isRead()) {
            page = settlements.lines(hour.get(), page.get(page.size() - 1).meter().next());
            page.forEach(line -> row(csv, line));
        }
    }

    private static void row(Csv csv, HourLine line) {
        csv.row(line.meter(), line.direction(), line.register().wattHours(),
                line.energy().wattHours(), line.due().decimal(), line.paid().decimal(),
                line.payout().decimal(), line.balance().decimal());
    }
}
