package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.grid.Book;
import gridborne.grid.SettledHour;
import gridborne.portal.boundary.PreviewCutOffs;
import gridborne.portal.boundary.ReadOperation;
import gridborne.portal.boundary.ReadSettlementRun;
import gridborne.portal.boundary.ReadSilence;
import gridborne.portal.boundary.ReviewReadings;
import gridborne.tenants.readings.Quality;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The desk's settlement run: how far it is, what is held, who is cut, and the hours behind it. */
@ApplicationScoped
@Transactional
public class ReadRun {

    private static final Hour FIRST = new Hour(0);
    private static final int MOST_HELD = 50;
    private static final int MOST_CUTS = 100;

    @Inject
    private ReadSettlementRun runs;

    @Inject
    private ReviewReadings readings;

    @Inject
    private PreviewCutOffs cuts;

    @Inject
    private ReadSilence silence;

    @Inject
    private ReadOperation operations;

    @Inject
    private Book book;

    public RunView view() {
        return new RunView(runs.forStaff(), readings.of(Quality.HELD, MOST_HELD).stream()
                .map(HeldRow::new).toList(), cuts.some(MOST_CUTS), silence.longest(),
                operations.refusedLately());
    }

    /** Settled hours have no gaps, so the newest of a page is as far back as its place says. */
    public List<SettledHour> hours(int first, int most) {
        return book.latestHour().map(SettledHour::hour)
                .filter(latest -> latest.number() >= first)
                .map(latest -> book.hours(FIRST, latest.plus(-first), most)).orElse(List.of());
    }

    public int hoursCount() {
        return book.hoursCount();
    }
}
