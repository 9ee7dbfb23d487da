package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.energy.TimeLeft;
import gridborne.energy.TimeWarning;
import gridborne.grid.MeterState;
import gridborne.portal.push.WarningMessage;
import gridborne.portal.push.WarningMessage.Kind;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.warnings.WarningHook;
import gridborne.tenants.warnings.WarningHooks;
import gridborne.tenants.warnings.WarningMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/** Warns the program of a meter's owner. */
@ApplicationScoped
class WarningByHook {

    @Inject
    private WarningHooks hooks;

    @Inject
    private WarningMessages messages;

    @Inject
    private CurrentTenant current;

    @Inject
    private GridClock clock;

    /** Whether there is one that can be relied on. */
    boolean write(String cause, PersonId owner, Meter meter, MeterState state,
                  TimeWarning warning, TimeLeft left, Duration wait) {
        boolean works = hooks.of(owner).filter(WarningHook::works).isPresent();
        if (works) {
            messages.write(owner, cause, new WarningMessage(current.tenant().slug(),
                    Kind.TIME_LEFT, Optional.of(meter.code()), Optional.of(warning.days()),
                    Optional.of(state.balance()), Optional.of(left.expected().toHours()),
                    clock.now()).json(), wait);
        }
        return works;
    }
}
