package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.grid.Direction;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterState;
import gridborne.money.Coins;
import gridborne.portal.boundary.MeterFile;
import gridborne.tenants.meters.Location;
import gridborne.tenants.people.Person;
import gridborne.tenants.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A meter at the desk: what it is, how it stands, and what can be done about it. */
public record MeterFileView(String code, String name, MeterKind kind, Direction direction,
                            long number, String ownerLogin, Optional<String> ownerId,
                            Sentence owner, long watts, Optional<Location> location,
                            boolean isProtected, boolean retired, Sentence standing,
                            Optional<Coins> balance, long registerWh, Instant heard,
                            Energy unreported, List<Key> keys) {

    /** A key of the meter: when it was made, and when it spoke last. */
    public record Key(Instant made, Optional<Instant> used) {
    }

    static MeterFileView of(MeterFile file) {
        return new MeterFileView(file.meter().code().value(), file.meter().name(),
                file.meter().kind(), file.meter().direction(), file.meter().number().value(),
                file.owner().map(Person::login).orElse(file.meter().owner().toString()),
                file.owner().map(Person::id).map(PersonId::toString),
                file.owner().map(person -> Sentence.of("plain", person.name()))
                        .orElse(Sentence.of("meters.utility")),
                file.meter().connectionPowerWatts(), file.meter().location(),
                file.isProtected(), file.meter().retired(), standing(file),
                file.state().map(MeterState::balance), file.last().register().wattHours(),
                file.feed().lastHeard(), file.unreported(), file.keys().stream()
                .map(key -> new Key(key.issued(), key.lastUsed())).toList());
    }

    private static Sentence standing(MeterFile file) {
        boolean produces = file.meter().direction() == Direction.PRODUCTION;
        return Sentence.of(file.meter().retired() ? "meters.RETIRED"
                : produces && file.state().isPresent() ? "meters.IN_SERVICE"
                : Power.of(file.state(), Energy.ZERO).key());
    }

    public boolean isEnergyWaiting() {
        return unreported.wattHours() > 0;
    }

    /** What happens to its coins when it is retired. */
    public Sentence farewell() {
        return balance.filter(Coins::isPositive)
                .map(coins -> Sentence.of("meterFile.retire.coins", coins, owner))
                .orElse(Sentence.of("meterFile.retire.noCoins"));
    }
}
