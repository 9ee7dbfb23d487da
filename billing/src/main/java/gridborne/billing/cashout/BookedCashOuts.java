package gridborne.billing.cashout;

import gridborne.billing.payout.PayoutAccountRows;
import gridborne.billing.stripe.StripeAmount;
import gridborne.grid.AccountNumber;
import gridborne.grid.Cause;
import gridborne.grid.SequenceNumber;
import gridborne.money.BuyBackPrice;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.ApprovalResult;
import gridborne.payment.CashOut;
import gridborne.payment.CashOut.BankState;
import gridborne.payment.CashOutFact;
import gridborne.payment.CashOutId;
import gridborne.payment.CashOutRequest;
import gridborne.payment.CashOutResult;
import gridborne.payment.CashOutState;
import gridborne.payment.CashOutState.AwaitingApproval;
import gridborne.payment.CashOutTerms;
import gridborne.payment.CashOuts;
import gridborne.payment.Earnings;
import gridborne.payment.PayoutAccountState;
import gridborne.payment.PersonReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Cash-outs as rows; their steps are taken by the worker. */
@ApplicationScoped
@Transactional
public class BookedCashOuts implements CashOuts {

    @Inject
    private CashOutRows rows;

    @Inject
    private PayoutAccountRows accounts;

    @Inject
    private TermsTable terms;

    @Inject
    private Purse purse;

    @Inject
    private Moves moves;

    @Inject
    private CashOutWork work;

    @Inject
    private Clock clock;

    @Override
    public Earnings earnings(AccountNumber account) {
        Coins available = purse.available(account);
        return new Earnings(purse.balance(account), purse.collectable(account),
                purse.pending(account), available,
                payable(terms.current(), available));
    }

    /** Rounded down once more, to what Stripe can carry: hundredths of a dinar. */
    private static Money payable(CashOutTerms terms, Coins coins) {
        Money exact = terms.price().moneyFor(coins);
        long step = StripeAmount.step(exact).minorUnits();
        return new Money(exact.minorUnits() - exact.minorUnits() % step, exact.currency());
    }

    /** The account's row is locked: a second request waits and then sees the first one's coins. */
    @Override
    public CashOutResult request(CashOutRequest request) {
        Optional<PayoutAccountRows.Known> known = accounts.locked(request.account());
        PayoutAccountState state = known.map(PayoutAccountRows.Known::state)
                .orElse(PayoutAccountState.NONE);
        if (state != PayoutAccountState.READY) {
            return new CashOutResult.NotOnboarded(state);
        }
        Coins available = purse.available(request.account());
        if (available.compareTo(request.coins()) < 0) {
            return new CashOutResult.TooFewCoins(available, request.coins());
        }
        return accept(request, known.get().stripeId().orElseThrow());
    }

    private CashOutResult accept(CashOutRequest request, String destination) {
        CashOutTerms now = terms.current();
        Money money = payable(now, request.coins());
        if (now.isTooSmall(money)) {
            return new CashOutResult.TooSmall(money, now.minimum());
        }
        Instant moment = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Money unapproved = rows.unapproved(request.account(), money.currency(),
                moment.minus(CashOutTerms.LIMIT_PERIOD));
        CashOutState state = now.needsApproval(money, unapproved, request.requester())
                ? new AwaitingApproval() : new CashOutState.Reserving();
        CashOut cashOut = new CashOut(CashOutId.random(), request.account(), request.requester(),
                request.coins(), money, state, moment, moment, BankState.UNKNOWN);
        Optional<SequenceNumber> operation = moves.begin(cashOut, request.cause());
        rows.add(cashOut, now, destination, operation);
        rows.addStep(cashOut, operation, request.cause().by());
        return new CashOutResult.Accepted(cashOut);
    }

    @Override
    public Optional<CashOut> byId(CashOutId id) {
        return rows.byId(id).map(StoredCashOut::cashOut);
    }

    @Override
    public List<CashOut> of(AccountNumber account, int limit) {
        return rows.of(account, limit);
    }

    @Override
    public List<CashOut> all(int limit) {
        return rows.all(limit);
    }

    @Override
    public List<CashOut> awaitingApproval() {
        return rows.awaitingApproval();
    }

    @Override
    public Optional<ApprovalResult> approve(CashOutId id, PersonReference approver, Cause cause) {
        return rows.locked(id).map(stored -> {
            CashOutTerms.Approval approval = terms.version(stored.terms())
                    .approvalBy(approver, stored.cashOut().requester());
            return switch (approval) {
                case OWN_REQUEST -> new ApprovalResult.OwnRequest();
                case OWN_LIMIT -> new ApprovalResult.OwnLimit();
                case COUNTS -> decide(id, new CashOutFact.Approved(), cause);
            };
        });
    }

    @Override
    public Optional<ApprovalResult> reject(CashOutId id, String reason, Cause cause) {
        return rows.locked(id).map(stored -> decide(id, new CashOutFact.Rejected(reason), cause));
    }

    private ApprovalResult decide(CashOutId id, CashOutFact decision, Cause cause) {
        boolean news = moves.move(id, decision, cause);
        CashOut decided = rows.byId(id).orElseThrow().cashOut();
        return news ? new ApprovalResult.Decided(decided)
                : new ApprovalResult.NothingToDecide(decided);
    }

    @Override
    public CashOutTerms terms() {
        return terms.current();
    }

    @Override
    public CashOutTerms setTerms(BuyBackPrice price, Money minimum, Money approvalAbove,
                                 PersonReference by) {
        return terms.add(price, minimum, approvalAbove, by);
    }

    @Override
    @Transactional(Transactional.TxType.NEVER)
    public boolean doNextStep() {
        return work.doNext();
    }
}
