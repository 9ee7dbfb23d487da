package gridborne.portal.export;

import gridborne.grid.Funding;
import gridborne.grid.MeterCode;
import gridborne.portal.view.ReadMeterStory;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Every coin that went into a meter, with its transaction; who gave them is a number. */
@WebServlet("/fundings.csv")
public class FundingsFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReadMeterStory stories;

    @Inject
    private transient CurrentTenant current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<List<Funding>> fundings = code(request.getParameter("meter"))
                .filter(asked -> !current.isPlatform()).flatMap(stories::fundings);
        if (fundings.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Csv csv = Csv.named("fundings.csv", response, "at", "account", "coins", "transaction");
        fundings.get().forEach(funding -> csv.row(funding.at(), funding.account(),
                funding.coins().decimal(), funding.transaction()));
    }

    private static Optional<MeterCode> code(String asked) {
        try {
            return Optional.of(MeterCode.parse(asked));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }
}
