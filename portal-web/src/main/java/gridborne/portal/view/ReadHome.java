package gridborne.portal.view;

import gridborne.energy.TimeLeft;
import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.grid.Direction;
import gridborne.grid.MeterState;
import gridborne.grid.SettledHour;
import gridborne.payment.Orders;
import gridborne.payment.PaymentAccounts;
import gridborne.portal.boundary.DecidedMeters;
import gridborne.portal.boundary.RecentUse;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.Person;
import gridborne.tenants.prices.CoinPrices;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Boundary of a person's home: their own account and meters, nobody else's. */
@ApplicationScoped
public class ReadHome {

    @Inject
    private Book book;

    @Inject
    private DecidedMeters decided;

    @Inject
    private Meters meters;

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
    public HomeView view(Person person) {
        List<Meter> register = meters.all();
        Optional<AccountNumber> account = person.account();
        List<Meter> own = account.map(number -> register.stream()
                .filter(meter -> meter.owner().equals(number)).toList()).orElse(List.of());
        List<Meter> fundable = PublicRegister.of(register, current.tenant().demo()).stream()
                .filter(meter -> meter.direction() == Direction.CONSUMPTION).toList();
        List<MeterState> states = decided.all();
        List<HourPart> lastHour = book.latestHour().map(SettledHour::hour)
                .map(hour -> HourPart.of(book.lines(hour), register)).orElse(List.of());
        Function<MeterState, Optional<TimeLeft>> timeLeft = recentUse.timeLeft(states);
        return HomeView.of(person, account.flatMap(book::balance), prices.now(),
                MeterRow.of(own, states, lastHour, timeLeft),
                MeterRow.of(fundable, states, lastHour, timeLeft),
                new TopUp(account.isPresent() && accounts.connected().isPresent(),
                        orders.limits(), Preset.of(prices.now(),
                                orders.limits(), coins -> Optional.empty())));
    }
}
