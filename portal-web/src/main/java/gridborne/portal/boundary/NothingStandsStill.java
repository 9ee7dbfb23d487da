package gridborne.portal.boundary;

import gridborne.laws.Law;
import gridborne.laws.Verdict;
import gridborne.tenants.alarms.Alarm;
import gridborne.tenants.alarms.AlarmKind;
import gridborne.tenants.alarms.Alarms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** No operation and no hour stays open for ten minutes (I9). */
@ApplicationScoped
@Transactional
public class NothingStandsStill implements Law {

    private static final Set<AlarmKind> STILL =
            Set.of(AlarmKind.OPERATION_STUCK, AlarmKind.SETTLEMENT_STUCK);

    @Inject
    private WatchTenant watch;

    @Inject
    private Alarms alarms;

    @Override
    public String number() {
        return "I9";
    }

    @Override
    public String sentence() {
        return "No operation and no due hour stays open for ten minutes.";
    }

    @Override
    public Verdict verdict() {
        watch.look();
        List<String> standing = alarms.standing().stream()
                .filter(alarm -> STILL.contains(alarm.kind())).map(Alarm::detail).toList();
        return Verdict.of("the oldest open operation and the open hour", standing);
    }
}
