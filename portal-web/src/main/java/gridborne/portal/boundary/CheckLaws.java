package gridborne.portal.boundary;

import gridborne.laws.Law;
import gridborne.laws.Verdict;
import gridborne.tenants.alarms.AlarmKind;
import gridborne.tenants.alarms.Alarms;
import gridborne.tenants.laws.Checks;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;

/**
 * Checks everything that must always hold for the current tenant: every hour, and when its staff
 * asks. What is broken is an alarm until it is found whole again; what cannot be known is neither.
 */
@ApplicationScoped
public class CheckLaws {

    /** I2 before I10. */
    private static final Comparator<Law> IN_ORDER =
            Comparator.comparing((Law law) -> law.number().length())
                    .thenComparing(Law::number).thenComparing(Law::sentence);

    @Inject
    private Instance<Law> laws;

    @Inject
    private Permission permission;

    @Inject
    private Checks checks;

    @Inject
    private Alarms alarms;

    @Transactional(Transactional.TxType.NEVER)
    public List<CheckedLaw> forStaff() {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return check();
    }

    /** Once an hour, by whichever node comes first. */
    @Transactional(Transactional.TxType.NEVER)
    public void checkWhenDue() {
        if (checks.begin()) {
            check();
        }
    }

    private List<CheckedLaw> check() {
        return laws.stream()
                .sorted(IN_ORDER)
                .map(law -> new CheckedLaw(law.number(), law.sentence(), law.verdict()))
                .peek(this::tell).toList();
    }

    private void tell(CheckedLaw law) {
        String subject = law.number() + ": " + law.sentence();
        if (law.verdict() instanceof Verdict.Broken broken) {
            alarms.raise(AlarmKind.LAW_BROKEN, subject, String.join(" ", broken.differences()));
        } else if (law.verdict() instanceof Verdict.Holds) {
            alarms.clear(AlarmKind.LAW_BROKEN, subject);
        }
    }
}
