package gridborne.portal.view;

import gridborne.energy.Period;
import gridborne.money.Coins;
import java.time.YearMonth;
import java.util.List;

/**
 * One's activity in a month, the newest first.
 *
 * @param pockets what it can be narrowed to
 * @param rows all of the month; the page shows a part of them
 * @param closing the balance after everything there is: the book's
 */
public record ActivityView(AskedActivity asked, Period month, List<String> pockets,
                           List<ActivityRow> rows, Coins closing) {

    private static final int ROWS = 100;

    public ActivityView {
        pockets = List.copyOf(pockets);
        rows = List.copyOf(rows);
    }

    public List<ActivityRow> shown() {
        return rows.stream().skip((long) (asked.page() - 1) * ROWS).limit(ROWS).toList();
    }

    public List<ActivityKind> kinds() {
        return List.of(ActivityKind.values());
    }

    public int pages() {
        return Math.max(1, (rows.size() + ROWS - 1) / ROWS);
    }

    public String before() {
        return "/home/activity" + query(month.previous(), 1);
    }

    public String after() {
        return "/home/activity" + query(month.next(), 1);
    }

    public String nextPage() {
        return "/home/activity" + query(month, asked.page() + 1);
    }

    public String previousPage() {
        return "/home/activity" + query(month, asked.page() - 1);
    }

    public String file() {
        return "/home/activity.csv" + query(month, 1);
    }

    private String query(Period of, int page) {
        return "?month=" + YearMonth.from(of.first()) + "&kind="
                + asked.kind().map(ActivityKind::name).orElse("") + "&pocket=" + asked.pocket()
                + "&by=" + (asked.hourly() ? "hour" : "day") + "&page=" + page;
    }
}
