package gridborne.portal.export;

import gridborne.portal.boundary.WhatIf;
import gridborne.portal.view.ReadWhatIf;
import gridborne.portal.view.TypedTariff;
import gridborne.portal.view.Words;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The answer to a what-if question, a line for each owner. */
@WebServlet("/desk/what-if.csv")
public class WhatIfFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient ReadWhatIf whatIf;

    @Inject
    private transient Words words;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<WhatIf> answer = new TypedTariff(text(request, "price"),
                text(request, "policy"), text(request, "fee")).read(words).flatMap(whatIf::of);
        if (answer.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Csv csv = Csv.named("what-if.csv", response, "account", "who", "charged", "charged_then",
                "earned", "earned_then", "gain");
        answer.get().lines().forEach(line -> csv.row(line.account().value(), line.who(),
                line.due().decimal(), line.dueThen().decimal(), line.payout().decimal(),
                line.payoutThen().decimal(), line.gain().decimal()));
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
