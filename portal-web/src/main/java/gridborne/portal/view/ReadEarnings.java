package gridborne.portal.view;

import gridborne.portal.boundary.ReadCashOuts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Boundary of a producer's earnings: her own, nobody else's. */
@ApplicationScoped
public class ReadEarnings {

    @Inject
    private ReadCashOuts cashOuts;

    @Transactional
    public EarningsView view() {
        return new EarningsView(cashOuts.overview(),
                cashOuts.mine().stream().map(CashOutRow::of).toList());
    }
}
