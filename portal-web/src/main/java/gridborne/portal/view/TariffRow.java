package gridborne.portal.view;

import gridborne.grid.AnnouncedTariff;
import java.util.List;

/** A tariff in the list of all that were announced. */
public record TariffRow(AnnouncedTariff announced) {

    static List<TariffRow> of(List<AnnouncedTariff> all) {
        return all.stream().map(TariffRow::new).toList();
    }

    public Sentence fee() {
        return FeeWords.of(announced.tariff().fee());
    }
}
