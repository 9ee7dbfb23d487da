package gridborne.portal.view;

import gridborne.energy.Hour;
import gridborne.energy.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Which stretch of a meter's use is asked for, and in what. What is no such thing is left out. */
public record AskedUse(Period.Length length, Optional<LocalDate> day, UseUnit unit,
                       Optional<Hour> hour) {

    public static AskedUse of(String length, String day, String unit, String hour) {
        return new AskedUse(named(Period.Length.values(), length, Period.Length.WEEK),
                date(day), named(UseUnit.values(), unit, UseUnit.ENERGY),
                Optional.ofNullable(hour).filter(text -> text.matches("\\d{1,9}"))
                        .map(text -> new Hour(Long.parseLong(text))));
    }

    private static <T extends Enum<T>> T named(T[] values, String name, T otherwise) {
        String wanted = name == null ? "" : name.toUpperCase(Locale.ROOT);
        return Arrays.stream(values).filter(value -> value.name().equals(wanted)).findFirst()
                .orElse(otherwise);
    }

    /** A day that people live in: pages are not asked for the time of the dinosaurs. */
    private static Optional<LocalDate> date(String day) {
        try {
            return Optional.ofNullable(day).map(LocalDate::parse)
                    .filter(date -> date.getYear() >= 2000 && date.getYear() < 2200);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
