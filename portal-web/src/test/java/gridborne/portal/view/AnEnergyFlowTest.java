package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.Energy;
import gridborne.grid.MeterKind;
import gridborne.portal.view.EnergyFlow.Amount;
import gridborne.portal.view.EnergyFlow.Stream;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class AnEnergyFlowTest {

    @RepeatedTest(200)
    void alwaysBalances() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Amount> produced = amounts(random);
        List<Amount> used = amounts(random);

        EnergyFlow flow = EnergyFlow.balanced(produced, used);

        String law = "seed " + seed;
        assertEquals(sum(flow.sources()), sum(flow.sinks()), law);
        assertEquals(Math.max(sum(produced), sum(used)), flow.total().wattHours(), law);
        flow.sources().forEach(source -> assertEquals(source.energy().wattHours(),
                streams(flow, Stream::from, source), law));
        flow.sinks().forEach(sink -> assertEquals(sink.energy().wattHours(),
                streams(flow, Stream::to, sink), law));
        assertTrue(flow.streams().stream().map(Stream::energy)
                .allMatch(energy -> energy.wattHours() > 0), law);
    }

    @Test
    void drawsWhatTheRoofsLackAsComingFromOutside() {
        EnergyFlow flow = HourFlow.of(new SettledHours().used("HOUSE-1", MeterKind.HOUSE, 3000)
                .produced("ROOF-1", 1000).parts());

        assertEquals(List.of("plain", "flow.outside"), names(flow.sources()));
        assertEquals(Energy.ofWattHours(2000), flow.sources().get(1).energy());
    }

    @Test
    void drawsWhatNobodyUsedAsLosses() {
        EnergyFlow flow = HourFlow.of(SettledHours.workedExample().parts());

        assertEquals(List.of("count.HOUSE", "flow.losses"), names(flow.sinks()));
        assertEquals(Energy.ofWattHours(500), flow.sinks().get(1).energy());
    }

    @Test
    void isEmptyWhenNothingFlowed() {
        assertTrue(HourFlow.of(new SettledHours().produced("ROOF-1", 0).parts()).isEmpty());
        assertTrue(FlowPicture.of(HourFlow.of(List.of())).bands().isEmpty());
    }

    @Test
    void namesTheLargestProducersAndAddsUpTheOthers() {
        SettledHours hour = new SettledHours().used("HOUSE-1", MeterKind.HOUSE, 1);
        IntStream.rangeClosed(1, 20).forEach(i -> hour.produced("ROOF-" + i, i * 100));

        EnergyFlow flow = HourFlow.of(hour.parts());

        assertEquals(6, flow.sources().size());
        assertEquals(Sentence.of("flow.otherProducers", 15), flow.sources().get(5).name());
        assertEquals(21_000, sum(flow.sources()));
    }

    @Test
    void keepsApartTwoProducersOfOneNameAndSize() {
        Amount one = new Amount(Sentence.of("plain", "Roof"), "solar", Energy.ofWattHours(500));
        Amount other = new Amount(Sentence.of("plain", "Roof"), "solar", Energy.ofWattHours(500));

        FlowPicture picture = FlowPicture.of(EnergyFlow.balanced(List.of(one, other), List.of()));

        assertEquals(2, picture.bands().stream().map(FlowPicture.Band::path).distinct().count());
    }

    private static List<Amount> amounts(Random random) {
        return random.ints(random.nextInt(8), 0, 100_000)
                .mapToObj(wattHours -> new Amount(Sentence.of("plain", "x"), "solar",
                        Energy.ofWattHours(random.nextInt(5) == 0 ? 0 : wattHours)))
                .toList();
    }

    private static long streams(EnergyFlow flow, Function<Stream, Amount> end, Amount amount) {
        return flow.streams().stream().filter(stream -> end.apply(stream) == amount)
                .mapToLong(stream -> stream.energy().wattHours()).sum();
    }

    private static long sum(List<Amount> amounts) {
        return amounts.stream().mapToLong(amount -> amount.energy().wattHours()).sum();
    }

    private static List<String> names(List<Amount> amounts) {
        return amounts.stream().map(amount -> amount.name().key()).toList();
    }
}
