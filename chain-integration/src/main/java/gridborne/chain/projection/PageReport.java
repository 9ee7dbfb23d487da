package gridborne.chain.projection;

import gridborne.chain.contract.GridEvent;
import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A page of registers as reported, and what the events right after it say of single meters. It is
 * complete when something else is said.
 */
final class PageReport {

    private final GridEvent.Reported reported;
    private final Set<MeterNumber> tooLarge = new HashSet<>();
    private final Set<MeterNumber> ignored = new HashSet<>();
    private final Map<MeterNumber, Energy> replaced = new HashMap<>();

    PageReport(GridEvent.Reported reported) {
        this.reported = reported;
    }

    Hour hour() {
        return reported.hour();
    }

    /** Whether the event belongs to this report, and was taken in. */
    boolean takes(GridEvent event) {
        if (event instanceof GridEvent.ReadingTooLarge reading) {
            return tooLarge.add(reading.meter());
        } else if (event instanceof GridEvent.ReadingIgnored reading) {
            return ignored.add(reading.meter());
        } else if (event instanceof GridEvent.ReplacedEnergySettled settled) {
            return replaced.put(settled.meter(), settled.energy()) == null;
        }
        return false;
    }

    boolean settlesReplaced(MeterNumber meter) {
        return replaced.containsKey(meter);
    }

    /** What the contract counted, in the order of the meters. */
    List<MeterReport> reports(Function<MeterNumber, BookMeter> meters) {
        List<MeterReport> reports = new ArrayList<>();
        MeterNumber number = reported.first();
        for (Register register : reported.registers()) {
            report(number, register, meters).ifPresent(reports::add);
            number = number.next();
        }
        return reports;
    }

    private Optional<MeterReport> report(MeterNumber number, Register register,
                                         Function<MeterNumber, BookMeter> meters) {
        if (register.wattHours() == 0 || ignored.contains(number)) {
            return Optional.empty();
        }
        BookMeter meter = meters.apply(number);
        Register counted = tooLarge.contains(number) ? meter.register() : register;
        return Optional.of(new MeterReport(number, meter.direction(), meter.balance(),
                meter.register(), counted, replaced.getOrDefault(number, Energy.ZERO)));
    }
}
