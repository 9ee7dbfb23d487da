package gridborne.tenants.tenancy;

import java.time.Instant;

/** Since when a utility is closed, and what everybody is told about it. */
public record Suspension(Instant since, String why) {

    private static final int LONGEST = 300;

    /** Whether this says something, and not too much for the top of a page. */
    public static boolean isReason(String typed) {
        return typed != null && !typed.isBlank() && typed.length() <= LONGEST;
    }
}
