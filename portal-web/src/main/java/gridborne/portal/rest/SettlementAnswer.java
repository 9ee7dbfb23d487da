package gridborne.portal.rest;

import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.Direction;
import gridborne.grid.FeePolicy;
import gridborne.grid.HourLine;
import gridborne.grid.HourTotals;
import gridborne.grid.MeterNumber;
import gridborne.grid.SettledHour;
import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import gridborne.portal.boundary.SettledHourLines;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A settled hour; pool = carry_in + repaid + collected.
 *
 * @param price coins per kWh
 * @param mismatch what our own settlement finds different from the chain
 * @param lines in meter order; null where hours are listed
 * @param moreAfter the last meter in them, where others follow
 */
public record SettlementAnswer(Hour hour, Instant start, Energy energyInWh, Energy energyOutWh,
                               Long gapWh, Coins carryIn, Coins repaid, Coins collected,
                               Coins pool, Coins fee, Coins paidOut, Coins carryOut, Coins price,
                               FeePolicy feePolicy, Integer meters,
                               List<TransactionHash> transactions, Long gasUsed,
                               Boolean matchesChain, Optional<String> mismatch,
                               Optional<List<LineAnswer>> lines,
                               Optional<MeterNumber> moreAfter) {

    /** One meter's part in the hour; {@code meter} is its number on the chain. */
    public record LineAnswer(MeterNumber meter, Direction direction, Register registerWh,
                             Energy energyWh, Coins due, Coins paid, Coins payout,
                             Coins balance) {

        static LineAnswer of(HourLine line) {
            return new LineAnswer(line.meter(), line.direction(), line.register(), line.energy(),
                    line.due(), line.paid(), line.payout(), line.balance());
        }
    }

    static SettlementAnswer of(SettledHour settled) {
        return of(settled, Optional.empty(), Optional.empty());
    }

    static SettlementAnswer of(SettledHourLines read) {
        return of(read.hour(), Optional.of(read.lines().stream().map(LineAnswer::of).toList()),
                read.moreAfter());
    }

    private static SettlementAnswer of(SettledHour settled, Optional<List<LineAnswer>> lines,
                                       Optional<MeterNumber> moreAfter) {
        HourTotals totals = settled.totals();
        return new SettlementAnswer(settled.hour(), settled.hour().start(), totals.energyIn(),
                totals.energyOut(), totals.gapWattHours(), totals.carryIn(), totals.repaid(),
                totals.collected(), totals.pool(), totals.fee(), totals.paidOut(),
                totals.carryOut(), settled.tariff().price().perKilowattHour(),
                settled.tariff().fee(), totals.meters(), settled.transactions(),
                settled.gasUsed(), settled.matchesChain(), settled.mismatch(), lines,
                moreAfter);
    }
}
