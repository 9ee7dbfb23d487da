package gridborne.portal.page;

import gridborne.grid.MeterCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What somebody chose or typed to buy coins.
 *
 * @param meter for which meter; empty for one's own account
 * @param preset an amount in the form of scripts, from a button
 * @param amount an amount as typed
 */
public record TypedOrder(String meter, String preset, String amount, String email) {

    static TypedOrder in(HttpServletRequest request) {
        return new TypedOrder(text(request, "meter"), text(request, "preset"),
                text(request, "amount"), text(request, "email"));
    }

    boolean forOneself() {
        return meter.isEmpty();
    }

    Optional<MeterCode> code() {
        try {
            return Optional.of(MeterCode.parse(meter));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("").strip();
    }
}
