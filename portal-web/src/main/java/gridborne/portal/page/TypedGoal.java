package gridborne.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A goal as typed: a day, as browsers write one, or an amount of coins; neither ends it. */
public record TypedGoal(String until, String coins) {

    static TypedGoal in(HttpServletRequest request) {
        return new TypedGoal(Typed.word(request, "until"), Typed.word(request, "coins"));
    }

    boolean isEmpty() {
        return until.isEmpty() && coins.isEmpty();
    }

    Optional<LocalDate> day() {
        try {
            return Optional.of(LocalDate.parse(until));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
