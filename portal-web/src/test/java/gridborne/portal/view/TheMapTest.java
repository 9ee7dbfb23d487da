package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.Register;
import gridborne.energy.TimeLeft;
import gridborne.grid.Direction;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterState;
import gridborne.money.Coins;
import gridborne.tenants.meters.Meter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TheMapTest {

    private static final Function<MeterState, Optional<TimeLeft>> NO_TIME =
            state -> Optional.empty();

    @Test
    void tellsLitFromDarkByShape() {
        SettledHours grid = new SettledHours().used("LAMP-1", MeterKind.STREET_LIGHT, 40)
                .used("LAMP-2", MeterKind.STREET_LIGHT, 0);
        List<MeterState> states = List.of(state(grid, 0, true), state(grid, 1, false));

        GridMap map = GridMap.of(MeterRow.of(grid.register(), states, grid.parts(), NO_TIME));

        assertEquals(List.of(false, true),
                map.symbols().stream().map(GridMap.Symbol::isOff).toList());
        assertEquals(List.of("power.LIT.STREET_LIGHT", "power.DARK.STREET_LIGHT"),
                map.symbols().stream().map(symbol -> symbol.meter().standing().key()).toList());
        assertEquals(List.of("LAMP-2"), map.dark().stream().map(MeterRow::code).toList());
    }

    @Test
    void doesNotPutADarkHomeOnShow() {
        SettledHours grid = new SettledHours().used("LAMP-1", MeterKind.STREET_LIGHT, 0)
                .used("HOUSE-1", MeterKind.HOUSE, 0);
        List<MeterState> states = List.of(state(grid, 0, false), state(grid, 1, false));

        Needy needy = Needy.among(MeterRow.of(grid.register(), states, grid.parts(), NO_TIME));

        assertEquals(List.of("LAMP-1"), needy.first().stream().map(MeterRow::code).toList());
    }

    @Test
    void callsAHomeByItsCodeButForADemo() {
        SettledHours grid = new SettledHours().used("LAMP-1", MeterKind.STREET_LIGHT, 0)
                .used("HOUSE-1", MeterKind.HOUSE, 0);

        assertEquals(List.of("lamp-1", "HOUSE-1"), names(grid, false));
        assertEquals(List.of("lamp-1", "house-1"), names(grid, true));
    }

    @Test
    void asksForHelpBeforeALampGoesDark() {
        SettledHours grid = new SettledHours().used("LAMP-1", MeterKind.STREET_LIGHT, 40)
                .used("LAMP-2", MeterKind.STREET_LIGHT, 40)
                .used("LAMP-3", MeterKind.STREET_LIGHT, 40);
        List<MeterState> states = List.of(state(grid, 0, true), state(grid, 1, true),
                state(grid, 2, true));
        List<TimeLeft> left = Stream.of(Duration.ofDays(5), Duration.ofDays(30),
                Duration.ofHours(9)).map(hours -> new TimeLeft(hours, hours, hours)).toList();

        Needy needy = Needy.among(MeterRow.of(grid.register(), states, grid.parts(),
                state -> Optional.of(left.get((int) state.number().value()))));

        assertEquals(List.of("LAMP-3", "LAMP-1"),
                needy.first().stream().map(MeterRow::code).toList());
        assertEquals(List.of(Sentence.of("lasting.hours", 9L), Sentence.of("lasting.nights", 5L)),
                needy.first().stream().map(row -> row.lasting().orElseThrow()).toList());
    }

    private static List<String> names(SettledHours grid, boolean demo) {
        return PublicRegister.of(grid.register(), demo).stream().map(Meter::name).toList();
    }

    @Test
    void drawsAStreetWhereLightsStandInALine() {
        SettledHours grid = new SettledHours().used("LAMP-1", MeterKind.STREET_LIGHT, 40)
                .used("LAMP-2", MeterKind.STREET_LIGHT, 40).used("HOUSE-1", MeterKind.HOUSE, 40);

        GridMap map = GridMap.of(MeterRow.of(grid.register(), List.of(), grid.parts(), NO_TIME));

        assertTrue(map.streets().contains(new GridMap.Street("M0 193H720")));
    }

    @Test
    void showsAMeterTheChainDoesNotKnowYetAsBeingSetUp() {
        SettledHours grid = new SettledHours().used("HOUSE-1", MeterKind.HOUSE, 0);

        MeterRow row = MeterRow.of(grid.register(), List.of(), List.of(), NO_TIME).get(0);

        assertEquals(Power.AWAITED, row.power());
    }

    @Test
    void staysSmallInALargeGrid() {
        SettledHours grid = new SettledHours();
        IntStream.range(0, 90).forEach(i -> grid.used("HOUSE-" + i, MeterKind.HOUSE, 10));
        List<MeterRow> many = IntStream.range(0, 10).boxed().flatMap(i ->
                MeterRow.of(grid.register(), List.of(), List.of(), NO_TIME).stream()).toList();

        GridMap map = GridMap.of(many);

        assertEquals(300, map.symbols().size());
        assertEquals(600, map.hidden());
    }

    private static MeterState state(SettledHours grid, int index, boolean connected) {
        return new MeterState(grid.register().get(index).number(), Direction.CONSUMPTION,
                grid.register().get(index).owner(), Register.ofWattHours(0),
                Coins.parse(connected ? "1" : "0"), connected, false);
    }
}
