package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.Journal;
import gridborne.grid.MeterCode;
import gridborne.grid.Operation;
import gridborne.money.Coins;
import gridborne.tenants.audit.CurrentActor;
import gridborne.tenants.database.Counters;
import gridborne.tenants.meters.Meter;
import gridborne.tenants.meters.Meters;
import gridborne.tenants.people.Role;
import gridborne.tenants.window.FundingWindows;
import gridborne.window.FundingWindow;
import gridborne.window.WindowStage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Pays a meter's power for some hours to come. The coins move into an account of the window's own
 * at once, on the chain, so that nobody spends them elsewhere meanwhile (ADR 0030).
 */
@ApplicationScoped
public class BookWindow {

    @Inject
    private Permission permission;

    @Inject
    private Meters meters;

    @Inject
    private Purse purse;

    @Inject
    private Journal journal;

    @Inject
    private Counters counters;

    @Inject
    private FundingWindows windows;

    @Inject
    private GridClock clock;

    @Inject
    private CurrentActor actor;

    @Transactional
    public BookWindowResult book(MeterCode code, Coins coins, Hour from, int hours) {
        Optional<AccountNumber> account = permission
                .anyOf(Role.RESIDENT, Role.PRODUCER, Role.TREASURER).account();
        Hour now = Hour.of(clock.now());
        if (hours < 1 || hours > FundingWindow.MOST_HOURS || from.isBefore(now)
                || from.number() - now.number() > FundingWindow.MOST_HOURS_AHEAD) {
            return new BookWindowResult.OutsideTime(from, hours);
        }
        if (account.isEmpty()) {
            return new BookWindowResult.NotSpent(new SpendResult.NoOwnAccount());
        }
        return meters.byCode(code).map(meter -> refusal(meter, account.get(), coins)
                .<BookWindowResult>map(BookWindowResult.NotSpent::new)
                .orElseGet(() -> booked(meter, account.get(), coins, from, hours)))
                .orElseGet(() -> new BookWindowResult.NotSpent(
                        new SpendResult.NoSuchMeter(code)));
    }

    private Optional<SpendResult> refusal(Meter meter, AccountNumber payer, Coins coins) {
        if (meter.direction() == Direction.PRODUCTION) {
            return Optional.of(new SpendResult.ProductionMeter(meter.code()));
        }
        return meter.retired() ? Optional.of(new SpendResult.RetiredMeter(meter.code()))
                : purse.tooFew(payer, coins);
    }

    private BookWindowResult booked(Meter meter, AccountNumber payer, Coins coins, Hour from,
                                    int hours) {
        AccountNumber box = new AccountNumber(counters.next("account"));
        FundingWindow window = new FundingWindow(counters.next("funding window"),
                meter.number(), payer, box, from, from.plus(hours), from, coins, coins,
                WindowStage.BOOKED);
        String reason = "pay for hours of meter " + meter.code();
        journal.append(new Operation.OpenAccount(box), actor.cause(reason));
        SpendResult.OnItsWay sent = (SpendResult.OnItsWay) purse.spend(
                new Operation.Transfer(payer, box, coins), reason, coins);
        windows.add(window, sent.operation());
        return new BookWindowResult.Booked(window, sent.operation());
    }
}
