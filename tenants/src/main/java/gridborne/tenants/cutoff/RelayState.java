package gridborne.tenants.cutoff;

import gridborne.cutoff.CutOffRule;
import gridborne.cutoff.Decision;
import gridborne.grid.MeterNumber;

/** The last decision on a relay. */
public record RelayState(MeterNumber meter, long number, boolean connected, CutOffRule rule) {

    public boolean differsFrom(Decision decision) {
        return connected != decision.connected() || rule != decision.rule();
    }
}
