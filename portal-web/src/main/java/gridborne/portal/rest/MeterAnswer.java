package gridborne.portal.rest;

import gridborne.energy.Register;
import gridborne.grid.Direction;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.money.Coins;
import gridborne.portal.boundary.Connection;
import gridborne.portal.boundary.MeterFeed;
import gridborne.portal.boundary.MeterOverview;
import gridborne.tenants.meters.Meter;
import java.time.Instant;
import java.util.Optional;

/**
 * A meter.
 *
 * @param number its number on the chain, by which the lines of an hour name it
 * @param connected null until the chain has confirmed the meter
 * @param reason why it is connected, or not
 * @param registerWh the register on the chain
 * @param lastHeard when it last reported, or was registered; for admins and auditors
 * @param silentSince the same, if that is longer ago than usual
 */
public record MeterAnswer(MeterCode code, String name, MeterKind kind, Direction direction,
                          MeterNumber number, Optional<Boolean> connected, Optional<String> reason,
                          Optional<Coins> balance, Optional<Register> registerWh,
                          Optional<TimeLeftAnswer> timeLeft, Boolean simulated, Boolean retired,
                          Optional<LocationBody> location, Optional<Instant> lastHeard,
                          Optional<Instant> silentSince) {

    static MeterAnswer of(MeterOverview overview) {
        Meter meter = overview.meter();
        Optional<MeterState> state = overview.state();
        return new MeterAnswer(meter.code(), meter.name(), meter.kind(), meter.direction(),
                meter.number(), overview.connection().map(Connection::connected),
                overview.connection().map(Connection::reason), state.map(MeterState::balance),
                state.map(MeterState::register), overview.timeLeft().map(TimeLeftAnswer::of),
                meter.simulated(), meter.retired(), meter.location().map(LocationBody::of),
                overview.feed().map(MeterFeed::lastHeard),
                overview.feed().flatMap(MeterFeed::silentSince));
    }
}
