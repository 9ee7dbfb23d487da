package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.grid.MeterKind;
import gridborne.portal.view.EnergyFlow.Amount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The energy flow of an hour: the largest producers by name, those who used it by kind. */
final class HourFlow {

    private static final int NAMED = 6;

    private HourFlow() {
    }

    static EnergyFlow of(List<HourPart> parts) {
        return EnergyFlow.balanced(produced(parts), used(parts));
    }

    private static List<Amount> produced(List<HourPart> parts) {
        List<HourPart> producers = parts.stream().filter(HourPart::isProduction)
                .sorted(Comparator.comparing(HourPart::energy).reversed()).toList();
        int named = producers.size() <= NAMED ? producers.size() : NAMED - 1;
        List<Amount> amounts = new ArrayList<>(producers.stream().limit(named)
                .map(part -> new Amount(Sentence.of("plain", part.name()), "solar", part.energy()))
                .toList());
        if (named < producers.size()) {
            amounts.add(new Amount(Sentence.of("flow.otherProducers", producers.size() - named),
                    "solar", sum(producers.stream().skip(named))));
        }
        return amounts;
    }

    private static List<Amount> used(List<HourPart> parts) {
        List<HourPart> consumers = parts.stream().filter(HourPart::isConsumption)
                .filter(part -> part.energy().wattHours() > 0).toList();
        return KindCount.of(consumers.stream().map(HourPart::kind)).stream()
                .map(kind -> new Amount(kind.words(), tint(kind.kind()),
                        sum(consumers.stream().filter(part -> part.kind() == kind.kind()))))
                .sorted(Comparator.comparing(Amount::energy).reversed()).toList();
    }

    private static Energy sum(Stream<HourPart> parts) {
        return parts.map(HourPart::energy).reduce(Energy.ZERO, Energy::plus);
    }

    static String tint(MeterKind kind) {
        return kind == MeterKind.STREET_LIGHT ? "light" : kind.name().toLowerCase(Locale.ROOT);
    }
}
