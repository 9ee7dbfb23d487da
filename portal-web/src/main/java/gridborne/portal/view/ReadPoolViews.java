package gridborne.portal.view;

import gridborne.energy.GridClock;
import gridborne.grid.Direction;
import gridborne.payment.Orders;
import gridborne.payment.PaymentAccounts;
import gridborne.pool.PoolCode;
import gridborne.portal.boundary.PoolOverview;
import gridborne.portal.boundary.ReadPools;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.prices.CoinPrices;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Boundary of the pools' pages. */
@ApplicationScoped
@Transactional
public class ReadPoolViews {

    @Inject
    private ReadPools pools;

    @Inject
    private Meters meters;

    @Inject
    private Orders orders;

    @Inject
    private PaymentAccounts accounts;

    @Inject
    private CoinPrices prices;

    @Inject
    private GridClock clock;

    @Inject
    private CurrentTenant current;

    public List<PoolView> mine() {
        return pools.mine().stream().map(this::view).toList();
    }

    public Optional<PoolView> byCode(PoolCode code) {
        return pools.byCode(code).map(this::view);
    }

    public Optional<PoolInsideView> inside(PoolCode code, Words words) {
        return pools.inside(code).map(inside -> new PoolInsideView(view(inside.overview()), inside,
                fundable(), words,
                clock.now().atZone(current.tenant().zone()).getYear()));
    }

    private PoolView view(PoolOverview overview) {
        return new PoolView(overview, accounts.connected().isPresent(), orders.limits(),
                Preset.of(prices.now(), orders.limits(), coins -> Optional.empty()));
    }

    private List<Meter> fundable() {
        return meters.inService(HomeView.MOST_READ).stream()
                .filter(meter -> meter.direction() == Direction.CONSUMPTION).toList();
    }
}
