package gridborne.portal.view;

import gridborne.money.BuyBackPrice;
import gridborne.portal.boundary.PriceSettings.PriceOverview;
import gridborne.tenants.cutoff.RulesVersion;
import java.util.List;
import java.util.Optional;

/**
 * What the utility asks and grants.
 *
 * @param now the tariff of the open hour; nothing before the contract stands
 * @param tariffs all that were announced, the latest first
 * @param rules the humane rules, the version in force first
 */
public record TariffsView(Optional<TariffRow> now, List<TariffRow> tariffs, PriceOverview price,
                          BuyBackPrice buyBack, List<RulesVersion> rules) {

    public TariffsView {
        tariffs = List.copyOf(tariffs);
        rules = List.copyOf(rules);
    }

    public RulesVersion rule() {
        return rules.get(0);
    }
}
