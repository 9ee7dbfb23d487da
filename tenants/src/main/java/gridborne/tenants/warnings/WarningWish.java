package gridborne.tenants.warnings;

import gridborne.energy.QuietHours;
import gridborne.energy.TimeWarning;
import gridborne.mail.MailAddress;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How somebody wants to be warned.
 *
 * @param byMail whether letters come; if not, a webhook is told, and letters come while it is away
 * @param second who else is told: a neighbour, a daughter
 */
public record WarningWish(Set<TimeWarning> wanted, Optional<QuietHours> quiet,
                          boolean byMail, Optional<MailAddress> second) {

    /** Whoever wished for nothing is warned each time, at any time. */
    public static final WarningWish NONE = new WarningWish(EnumSet.allOf(TimeWarning.class),
            Optional.empty(), true, Optional.empty());

    public WarningWish {
        wanted = Set.copyOf(wanted);
    }
}
