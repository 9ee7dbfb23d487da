package gridborne.portal.view;

import gridborne.portal.boundary.CutOffSettings;
import gridborne.portal.boundary.PriceSettings;
import gridborne.portal.boundary.ReadCashOuts;
import gridborne.portal.boundary.TariffSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Everything that the utility asks and grants, for its desk. */
@ApplicationScoped
@Transactional
public class ReadTariffs {

    @Inject
    private TariffSettings tariffs;

    @Inject
    private PriceSettings prices;

    @Inject
    private ReadCashOuts cashOuts;

    @Inject
    private CutOffSettings rules;

    public TariffsView view() {
        return new TariffsView(tariffs.now().map(TariffRow::new), TariffRow.of(tariffs.all()),
                prices.overview(), cashOuts.terms().price(), rules.history());
    }
}
