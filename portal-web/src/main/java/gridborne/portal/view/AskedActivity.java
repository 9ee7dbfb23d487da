package gridborne.portal.view;

import gridborne.energy.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/**
 * What of one's activity is asked for: a month, a kind, a pocket. The page and the file have the
 * same filters.
 *
 * @param pocket a meter's code, {@link #ACCOUNT}, or nothing for all of them together
 */
public record AskedActivity(Optional<YearMonth> of, Optional<ActivityKind> kind, String pocket,
                            boolean hourly, int page) {

    public static final String ACCOUNT = "account";
    private static final int MOST_PAGES = 1_000;

    public static AskedActivity of(String month, String kind, String pocket, String by,
                                   String page) {
        return new AskedActivity(month(month), Arrays.stream(ActivityKind.values())
                .filter(one -> one.name().equals(kind)).findFirst(),
                pocket == null ? "" : pocket, "hour".equals(by),
                page != null && page.matches("\\d{1,3}")
                        ? Math.min(MOST_PAGES, Math.max(1, Integer.parseInt(page))) : 1);
    }

    private static Optional<YearMonth> month(String typed) {
        try {
            return Optional.ofNullable(typed).map(YearMonth::parse)
                    .filter(month -> month.getYear() >= 2000 && month.getYear() < 2200);
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    Period month(LocalDate today, ZoneId zone) {
        return Period.around(Period.Length.MONTH, of.map(month -> month.atDay(1)).orElse(today),
                zone);
    }
}
