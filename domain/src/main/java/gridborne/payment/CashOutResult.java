package gridborne.payment;

import gridborne.money.Coins;
import gridborne.money.Money;

/** What came of asking for a cash-out. */
public sealed interface CashOutResult {

    /** It is on its way; follow it. */
    record Accepted(CashOut cashOut) implements CashOutResult {
    }

    record TooFewCoins(Coins available, Coins wanted) implements CashOutResult {
    }

    record TooSmall(Money money, Money minimum) implements CashOutResult {
    }

    /** Stripe does not know yet whom and where to pay. */
    record NotOnboarded(PayoutAccountState state) implements CashOutResult {
    }
}
