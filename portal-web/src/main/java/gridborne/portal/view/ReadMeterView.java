package gridborne.portal.view;

import gridborne.energy.TimeLeft;
import gridborne.grid.Book;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterKind;
import gridborne.grid.MeterState;
import gridborne.grid.SettledHour;
import gridborne.money.Coins;
import gridborne.payment.Orders;
import gridborne.payment.PaymentAccounts;
import gridborne.portal.boundary.DecidedMeters;
import gridborne.portal.boundary.RecentUse;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.prices.CoinPrices;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Boundary of a meter's own page, for everybody. */
@ApplicationScoped
public class ReadMeterView {

    @Inject
    private Meters meters;

    @Inject
    private Book book;

    @Inject
    private DecidedMeters decided;

    @Inject
    private RecentUse recentUse;

    @Inject
    private Orders orders;

    @Inject
    private PaymentAccounts accounts;

    @Inject
    private CurrentTenant current;

    @Inject
    private CoinPrices prices;

    @Transactional
    public Optional<MeterView> view(MeterCode code) {
        return meters.byCode(code).map(this::view);
    }

    private MeterView view(Meter registered) {
        List<Meter> one = PublicRegister.of(List.of(registered), current.tenant().demo());
        Meter meter = one.get(0);
        List<MeterState> state = decided.one(meter.number()).stream().toList();
        Function<MeterState, Optional<TimeLeft>> timeLeft = recentUse.timeLeft(state);
        List<HourPart> lastHour = book.latestHour().map(SettledHour::hour)
                .map(hour -> HourPart.of(book.line(hour, meter.number()).stream().toList(), one))
                .orElse(List.of());
        return new MeterView(meter.code().value(), meter.name(), meter.retired(),
                meter.direction(), MeterRow.of(one, state, lastHour, timeLeft),
                accounts.connected().isPresent(), orders.limits(),
                Preset.of(prices.now(), orders.limits(),
                        coins -> state.stream().findFirst()
                                .flatMap(now -> timeLeft.apply(with(now, coins)))
                                .map(left -> lasting(meter, left))));
    }

    /** The meter with these coins and no others. */
    private static MeterState with(MeterState meter, Coins coins) {
        return new MeterState(meter.number(), meter.direction(), meter.owner(), meter.register(),
                coins, true, meter.retired());
    }

    private static Sentence lasting(Meter meter, TimeLeft left) {
        return Sentence.of(meter.kind() == MeterKind.STREET_LIGHT ? "preset.nights"
                : "preset.days", left.expected().toDays());
    }
}
