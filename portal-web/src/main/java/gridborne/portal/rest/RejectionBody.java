package gridborne.portal.rest;

import gridborne.portal.rest.json.WrongField;

/** Why a cash-out is not allowed; its producer reads it. */
public record RejectionBody(String reason) {

    private static final int LONGEST = 300;

    public RejectionBody {
        WrongField.named("reason", () -> sentence(reason));
    }

    private static String sentence(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new IllegalArgumentException("Give a reason of 1 to " + LONGEST
                    + " characters; the producer reads it.");
        }
        return reason;
    }
}
