package gridborne.payment;

import gridborne.grid.AccountNumber;
import gridborne.grid.Cause;
import gridborne.money.BuyBackPrice;
import gridborne.money.Money;
import java.util.List;
import java.util.Optional;

/** Coins that producers turn into money (S7.5). */
public interface CashOuts {

    Earnings earnings(AccountNumber account);

    /**
     * Asks for a cash-out. Of many at once, those are accepted for which there are coins; the
     * contract has the last word.
     */
    CashOutResult request(CashOutRequest request);

    Optional<CashOut> byId(CashOutId id);

    /** An account's, newest first. */
    List<CashOut> of(AccountNumber account, int limit);

    /** Everybody's, newest first. */
    List<CashOut> all(int limit);

    /** Those that somebody has to allow, oldest first. */
    List<CashOut> awaitingApproval();

    /** Nothing, where there is no such cash-out. */
    Optional<ApprovalResult> approve(CashOutId id, PersonReference approver, Cause cause);

    /** Nothing, where there is no such cash-out. Anybody of the utility's may say no. */
    Optional<ApprovalResult> reject(CashOutId id, String reason, Cause cause);

    CashOutTerms terms();

    CashOutTerms setTerms(BuyBackPrice price, Money minimum, Money approvalAbove,
                          PersonReference by);

    /**
     * Does the next step of one cash-out that is due; whether there was one. Asks Stripe, so it is
     * called without a transaction.
     */
    boolean doNextStep();
}
