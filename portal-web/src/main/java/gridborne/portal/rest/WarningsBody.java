package gridborne.portal.rest;

import gridborne.energy.TimeWarning;
import gridborne.mail.MailAddress;
import gridborne.tenants.warnings.WarningWish;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How somebody wants to be warned.
 *
 * @param wanted at which time left; at none, if it is empty
 * @param quietHours when nothing is told; it waits for their end
 * @param byMail whether letters come; without it a webhook is told, and letters come while it fails
 * @param secondContact who else is told
 */
public record WarningsBody(List<TimeWarning> wanted, Optional<QuietHoursBody> quietHours,
                           Boolean byMail, Optional<MailAddress> secondContact) {

    public WarningsBody {
        wanted = List.copyOf(wanted);
    }

    WarningWish wish() {
        return new WarningWish(Set.copyOf(wanted), quietHours.map(QuietHoursBody::quiet), byMail,
                secondContact);
    }

    static WarningsBody of(WarningWish wish) {
        return new WarningsBody(wish.wanted().stream().sorted().toList(),
                wish.quiet().map(QuietHoursBody::of), wish.byMail(), wish.second());
    }
}
