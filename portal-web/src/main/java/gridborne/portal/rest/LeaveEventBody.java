package gridborne.portal.rest;

import gridborne.portal.rest.json.WrongField;
import java.util.Optional;

/** @param reason why nothing is to be done, for the audit log */
public record LeaveEventBody(Optional<String> reason) {

    private static final int LONGEST = 300;

    public LeaveEventBody {
        reason.ifPresent(given -> WrongField.named("reason", () -> sentence(given)));
    }

    private static String sentence(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new IllegalArgumentException("Give a reason of 1 to " + LONGEST
                    + " characters, or none.");
        }
        return reason;
    }
}
