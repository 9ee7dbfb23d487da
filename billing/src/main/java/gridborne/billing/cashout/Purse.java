package gridborne.billing.cashout;

import gridborne.grid.AccountNumber;
import gridborne.grid.Book;
import gridborne.grid.Cause;
import gridborne.grid.Direction;
import gridborne.grid.Journal;
import gridborne.grid.MeterNumber;
import gridborne.grid.MeterState;
import gridborne.grid.Operation;
import gridborne.grid.OperationState;
import gridborne.money.Coins;
import gridborne.payment.CashOut;
import gridborne.payment.CashOutState.AwaitingApproval;
import gridborne.payment.CashOutState.Reserving;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;

/**
 * What an account has to cash out: its balance and what its meters have earned, less what is
 * promised and not yet set aside on the chain.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Purse {

    @Inject
    private Book book;

    @Inject
    private Journal journal;

    @Inject
    private CashOutRows rows;

    /** Promises are read before the balance: what the chain takes in between counts twice. */
    Coins available(AccountNumber account) {
        Coins promised = sum(rows.open(account).stream().filter(this::isPromised).toList());
        return balance(account).plus(collectable(account)).minus(promised).orZero();
    }

    Coins pending(AccountNumber account) {
        return sum(rows.open(account));
    }

    Coins balance(AccountNumber account) {
        return book.balance(account).orElse(Coins.ZERO);
    }

    Coins collectable(AccountNumber account) {
        return earning(account).stream().map(MeterState::balance).reduce(Coins.ZERO, Coins::plus);
    }

    /** Asks the contract to bring in earnings where the balance is too small. */
    void collect(CashOut cashOut, Cause cause) {
        AccountNumber account = cashOut.account();
        Coins promised = promisedBefore(cashOut);
        toCollect(balance(account), promised, cashOut.coins(), earning(account)).forEach(meter ->
                journal.append(new Operation.Collect(meter), cause));
    }

    /** What was promised before goes first, and has asked for its earnings itself. */
    static List<MeterNumber> toCollect(Coins balance, Coins promised, Coins wanted,
                                       List<MeterState> earning) {
        List<MeterNumber> meters = new ArrayList<>();
        Coins there = balance;
        for (MeterState meter : earning) {
            boolean askedBefore = promised.isPositive() && there.compareTo(promised) < 0;
            if (!askedBefore && there.compareTo(promised.plus(wanted)) < 0) {
                meters.add(meter.number());
            }
            there = there.plus(meter.balance());
        }
        return meters;
    }

    /** One that waits for approval has asked the contract for nothing yet. */
    private Coins promisedBefore(CashOut cashOut) {
        return sum(rows.open(cashOut.account()).stream()
                .filter(stored -> !stored.id().equals(cashOut.id()))
                .filter(stored -> stored.cashOut().state() instanceof Reserving)
                .filter(this::isPromised).toList());
    }

    private List<MeterState> earning(AccountNumber account) {
        return book.metersOf(account).stream()
                .filter(meter -> meter.direction() == Direction.PRODUCTION)
                .filter(meter -> meter.balance().isPositive()).toList();
    }

    private static Coins sum(List<StoredCashOut> cashOuts) {
        return cashOuts.stream().map(stored -> stored.cashOut().coins())
                .reduce(Coins.ZERO, Coins::plus);
    }

    private boolean isPromised(StoredCashOut stored) {
        if (stored.cashOut().state() instanceof AwaitingApproval) {
            return true;
        }
        return stored.cashOut().state() instanceof Reserving
                && stored.operation().flatMap(journal::entry)
                        .filter(entry -> entry.state() instanceof OperationState.Confirmed
                                || entry.state() instanceof OperationState.Refused).isEmpty();
    }
}
