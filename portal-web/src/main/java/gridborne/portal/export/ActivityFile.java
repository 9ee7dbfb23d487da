package gridborne.portal.export;

import gridborne.grid.TransactionHash;
import gridborne.portal.view.ActivityRow;
import gridborne.portal.view.ActivityView;
import gridborne.portal.view.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;

/** One's activity as a file: the lines of the page, all pages of a month. */
@ApplicationScoped
public class ActivityFile {

    @Inject
    private Words words;

    public void send(ActivityView view, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "private, no-store");
        Csv csv = Csv.named("activity-" + YearMonth.from(view.month().first()) + ".csv", response,
                "at", "kind", "what", "detail", "change", "balance", "transaction");
        for (ActivityRow row : view.rows()) {
            csv.row(row.at().atZone(view.month().zone()).toOffsetDateTime(), row.kind(),
                    words.tell(row.title()), words.tell(row.detail()), row.change().decimal(),
                    row.balance().decimal(),
                    row.transaction().map(TransactionHash::value).orElse(""));
        }
    }
}
