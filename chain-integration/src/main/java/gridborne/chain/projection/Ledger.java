package gridborne.chain.projection;

import gridborne.chain.contract.GridEvent;
import gridborne.energy.Hour;
import gridborne.grid.AccountNumber;
import gridborne.grid.HourLine;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterReport;
import gridborne.grid.PaymentReference;
import gridborne.grid.Settlement;
import gridborne.grid.Tariff;
import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The book in memory, moved on by events and by nothing else. It holds what those events touch, and
 * keeps track of what they changed.
 */
final class Ledger {

    private final LedgerState state;
    private PageReport report;

    Ledger(LedgerState state) {
        this.state = state;
    }

    LedgerState state() {
        return state;
    }

    void apply(List<Said> events) {
        events.forEach(said -> apply(said.transaction(), said.event()));
        completeReport();
    }

    private void apply(TransactionHash transaction, GridEvent event) {
        if (event instanceof GridEvent.PaidOut paidOut) {
            // Said in the middle of a report, of the page's last hour.
            comparePayouts(paidOut);
            return;
        }
        if (report != null && report.takes(event)) {
            return;
        }
        completeReport();
        if (!applyToOperations(transaction, event) && !applyToAccounts(event)
                && !applyToMeters(event)) {
            applyToHours(transaction, event);
        }
    }

    private boolean applyToOperations(TransactionHash transaction, GridEvent event) {
        if (event instanceof GridEvent.Executed executed) {
            state.applied.add(new Applied(executed.first(), executed.next(), transaction));
            state.sums = state.sums.executedUpTo(executed.next());
        } else if (event instanceof GridEvent.Refused refused) {
            state.refused.add(refused);
        } else {
            return false;
        }
        return true;
    }

    private boolean applyToAccounts(GridEvent event) {
        if (event instanceof GridEvent.AccountOpened opened) {
            state.accounts.put(opened.account(), Coins.ZERO);
        } else if (event instanceof GridEvent.Issued issued) {
            add(issued.account(), issued.coins());
            state.sums = state.sums.plusIssued(issued.coins());
        } else if (event instanceof GridEvent.Redeemed redeemed) {
            add(redeemed.account(), redeemed.coins().negated());
            state.sums = state.sums.plusRedeemed(redeemed.coins());
        } else if (event instanceof GridEvent.Transferred transferred) {
            add(transferred.from(), transferred.coins().negated());
            add(transferred.to(), transferred.coins());
        } else if (event instanceof GridEvent.Reserved reserved) {
            add(reserved.account(), reserved.coins().negated());
            state.escrow.put(reserved.cashOut(), reserved.coins());
        } else if (event instanceof GridEvent.ReservationRedeemed paid) {
            state.escrow.remove(paid.cashOut());
            state.sums = state.sums.plusRedeemed(paid.coins());
        } else if (event instanceof GridEvent.ReservationReleased released) {
            add(released.account(), released.coins());
            takeFromEscrowOrIssue(released.cashOut(), released.coins());
        } else {
            return false;
        }
        return true;
    }

    /** A payout that failed after it was redeemed brings its coins back into the book (S7.5). */
    private void takeFromEscrowOrIssue(PaymentReference cashOut, Coins coins) {
        if (state.escrow.get(cashOut).isPresent()) {
            state.escrow.remove(cashOut);
        } else {
            state.sums = state.sums.plusIssued(coins);
        }
    }

    private boolean applyToMeters(GridEvent event) {
        if (event instanceof GridEvent.MeterAdded added) {
            put(BookMeter.added(added.meter(), added.direction(), added.owner(), added.start()));
        } else if (event instanceof GridEvent.MeterReplaced replaced) {
            put(meter(replaced.meter()).replaced(replaced.last(), replaced.start()));
        } else if (event instanceof GridEvent.MeterRetired retired) {
            put(meter(retired.meter()).retire());
        } else if (event instanceof GridEvent.OwnerChanged changed) {
            put(meter(changed.meter()).ownedBy(changed.owner()));
        } else if (event instanceof GridEvent.Funded funded) {
            add(funded.account(), funded.coins().negated());
            put(meter(funded.meter()).plus(funded.coins()));
            state.sums = state.sums.plusRepaid(funded.repaid());
        } else if (event instanceof GridEvent.Unfunded unfunded) {
            put(meter(unfunded.meter()).plus(unfunded.coins().negated()));
            add(unfunded.account(), unfunded.coins());
        } else if (event instanceof GridEvent.Collected collected) {
            put(meter(collected.meter()).plus(collected.coins().negated()));
            add(collected.account(), collected.coins());
        } else {
            return false;
        }
        return true;
    }

    private void applyToHours(TransactionHash transaction, GridEvent event) {
        if (event instanceof GridEvent.Opened opened) {
            state.sums = state.sums.opened(opened.openHour(), Coins.ZERO);
        } else if (event instanceof GridEvent.TariffAnnounced announced) {
            state.tariffs.put(announced.from(), announced.tariff());
        } else if (event instanceof GridEvent.Reported reported) {
            report = new PageReport(reported);
            state.hourTransactions.add(new HourTransaction(reported.hour(), transaction));
        } else if (event instanceof GridEvent.HourClosed closed) {
            close(closed);
            state.hourTransactions.add(new HourTransaction(closed.hour(), transaction));
        }
    }

    /** Debits a page's consumption; its production is paid when the hour closes. */
    private void completeReport() {
        if (report == null) {
            return;
        }
        PageReport page = report;
        report = null;
        List<MeterReport> reports = page.reports(this::meter);
        Settlement settlement = Settlement.of(tariffOf(page.hour()), Coins.ZERO, Coins.ZERO,
                reports);
        for (int i = 0; i < reports.size(); i++) {
            MeterReport start = reports.get(i);
            HourLine line = settlement.lines().get(i);
            state.lines.put(new LineKey(page.hour(), start.meter()), new BookLine(page.hour(),
                    start.balance(), start.before(), line));
            put(meter(start.meter()).reported(line.register(), line.balance(),
                    page.settlesReplaced(start.meter())));
        }
        state.sums = state.sums.plusCollected(settlement.totals().collected());
    }

    /** Follows the contract's sums, and holds them against our own settlement. */
    private void close(GridEvent.HourClosed closed) {
        Hour hour = closed.hour();
        Tariff tariff = tariffOf(hour);
        List<BookLine> lines = state.linesOf(hour);
        List<MeterReport> reports = lines.stream()
                .map(line -> line.report(meter(line.meter()).balance())).toList();
        Settlement ours = Settlement.of(tariff, state.sums.carried(), state.sums.repaid(), reports);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isProduction()) {
                pay(lines.get(i).settled(ours.lines().get(i)));
            }
        }
        add(AccountNumber.UTILITY, closed.totals().fee());
        state.sums = state.sums.opened(hour.next(), closed.totals().carryOut());
        state.hours.put(hour, new ClosedHour(hour, tariff, closed.totals(),
                Recomputation.totals(hour, closed.totals(), ours.totals())));
        state.closedHours.add(hour);
    }

    private void pay(BookLine line) {
        state.lines.put(new LineKey(line.hour(), line.meter()), line);
        put(meter(line.meter()).plus(line.line().payout()));
    }

    /** The contract's own payouts come when a page is next touched; until then ours stand alone. */
    private void comparePayouts(GridEvent.PaidOut paidOut) {
        List<String> different = new ArrayList<>();
        MeterNumber meter = paidOut.first();
        for (Coins chain : paidOut.payouts()) {
            Coins ours = state.lines.get(new LineKey(paidOut.hour(), meter))
                    .map(line -> line.line().payout()).orElse(Coins.ZERO);
            if (!chain.equals(ours)) {
                different.add(Recomputation.payout(meter, chain, ours));
            }
            meter = meter.next();
        }
        Recomputation.sentence("", different)
                .ifPresent(text -> state.mismatch(paidOut.hour(), text));
    }

    private Tariff tariffOf(Hour hour) {
        return Optional.ofNullable(state.tariffs.known().floorEntry(hour)).orElseThrow(
                () -> new IllegalStateException("No tariff was announced for " + hour + "."))
                .getValue();
    }

    private BookMeter meter(MeterNumber number) {
        return state.meters.get(number).orElseThrow(() -> new IllegalStateException(
                "The contract speaks of meter " + number + ", which it never added."));
    }

    private void put(BookMeter meter) {
        state.meters.put(meter.number(), meter);
    }

    private void add(AccountNumber account, Coins coins) {
        state.accounts.put(account, state.accounts.get(account).orElse(Coins.ZERO).plus(coins));
    }
}
