package gridborne.portal.demo;

import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.grid.SettledHour;
import gridborne.portal.boundary.DemoMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves a demo's time on, hour by hour, and answers once the hours are on the chain. Each hour is a
 * transaction of its own; a crash in between leaves whole hours, settled or about to be.
 */
@ApplicationScoped
public class PressDemoClock {

    @Inject
    private DemoMode mode;

    @Inject
    private SettledHours settled;

    @Inject
    private GridClock clock;

    @Inject
    private DemoHour demoHour;

    @Inject
    private ChainWait wait;

    @Transactional(Transactional.TxType.NEVER)
    public PressResult press(DemoHours hours) {
        if (!mode.ofCurrentTenant()) {
            return new PressResult.NoDemo();
        }
        if (mode.besideLiveMoney()) {
            return new PressResult.LiveMoney();
        }
        if (!settled.haveBegun()) {
            return new PressResult.NoContractYet();
        }
        List<Hour> played = new ArrayList<>(hours.count());
        for (int i = 0; i < hours.count(); i++) {
            played.add(demoHour.play());
        }
        return result(played);
    }

    /** Of hours that a press at the same time played in between, that press answers. */
    private PressResult result(List<Hour> played) {
        Hour first = played.get(0);
        Hour last = played.get(played.size() - 1);
        Optional<List<SettledHour>> hours = wait.until(first, last);
        Instant now = clock.now();
        return hours.<PressResult>map(settled -> new PressResult.Settled(Hour.of(now), now,
                settled.stream().filter(hour -> played.contains(hour.hour())).toList()))
                .orElseGet(() -> new PressResult.OnItsWay(Hour.of(now), now, first, last));
    }
}
