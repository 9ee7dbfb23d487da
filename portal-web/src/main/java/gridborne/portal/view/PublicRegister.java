package gridborne.portal.view;

import gridborne.grid.MeterKind;
import gridborne.tenants.meters.Meter;
import java.util.List;

/**
 * The register as everybody may read it. What belongs to all has its name; a home is called by its
 * code, because its name may tell whose it is. In a demo nobody lives there.
 */
final class PublicRegister {

    private PublicRegister() {
    }

    static List<Meter> of(List<Meter> register, boolean demo) {
        return demo ? register : register.stream().map(PublicRegister::pseudonymous).toList();
    }

    private static Meter pseudonymous(Meter meter) {
        return meter.kind() != MeterKind.HOUSE ? meter : new Meter(meter.number(), meter.code(),
                meter.code().value(), meter.kind(), meter.direction(), meter.owner(),
                meter.connectionPowerWatts(), meter.location(), meter.simulated(),
                meter.simulatedHours(), meter.retired());
    }
}
