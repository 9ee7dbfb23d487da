package gridborne.portal.page;

import gridborne.portal.view.DayView;
import gridborne.portal.view.ReadDay;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The settled hours of one day. */
@Named
@RequestScoped
public class DayPage {

    @Inject
    private ReadDay days;

    @Inject
    private About about;

    private DayView view;

    public void read() {
        Optional<DayView> found = about.as(DayPage::day).flatMap(days::view);
        found.ifPresentOrElse(known -> view = known, about::notFound);
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException noDay) {
            throw new IllegalArgumentException(noDay);
        }
    }

    public DayView getView() {
        return view;
    }
}
