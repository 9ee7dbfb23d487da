package gridborne.payment.auto;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** A day of the utility's zone: it may bring one attempt. */
public record Period(LocalDate day) {

    public static Period of(Instant moment, ZoneId zone) {
        return new Period(LocalDate.ofInstant(moment, zone));
    }

    /** The month whose ceiling counts. */
    public YearMonth month() {
        return YearMonth.from(day);
    }

    @Override
    public String toString() {
        return day.toString();
    }
}
