package gridborne.portal.page;

import gridborne.energy.Hour;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** The hours somebody wants to pay for, as chosen and typed; the first by its number. */
public record TypedWindow(String from, String hours, String coins) {

    static TypedWindow in(HttpServletRequest request) {
        return new TypedWindow(Typed.word(request, "from"), Typed.word(request, "hours"),
                Typed.word(request, "coins"));
    }

    Optional<Hour> first() {
        return number(from).map(Hour::new);
    }

    Optional<Integer> length() {
        return number(hours).map(Math::toIntExact);
    }

    private static Optional<Long> number(String typed) {
        return typed.matches("\\d{1,7}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
    }
}
