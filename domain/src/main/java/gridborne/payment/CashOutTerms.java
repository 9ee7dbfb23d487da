package gridborne.payment;

import gridborne.money.BuyBackPrice;
import gridborne.money.Money;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * On what terms coins are bought back: the price, the least amount, and above which amount somebody
 * else has to allow it. Terms are never changed; new ones follow, and each cash-out keeps its own.
 * Version 0 are those nobody set.
 */
public record CashOutTerms(long version, BuyBackPrice price, Money minimum, Money approvalAbove,
                           Optional<PersonReference> setBy) {

    public static final Duration LIMIT_PERIOD = Duration.ofHours(24);

    public CashOutTerms {
        Currency currency = price.perCoin().currency();
        if (Stream.of(minimum, approvalAbove)
                .anyMatch(amount -> !amount.currency().equals(currency))) {
            throw new IllegalArgumentException("All amounts are in " + currency
                    + ", the currency of the price.");
        }
        if (!minimum.isPositive()) {
            throw new IllegalArgumentException(
                    "The least cash-out is more than nothing, not " + minimum + ".");
        }
        if (approvalAbove.minorUnits() < 0) {
            throw new IllegalArgumentException("The limit above which a cash-out needs approval is"
                    + " 0 or more, not " + approvalAbove + ".");
        }
    }

    public boolean isTooSmall(Money money) {
        return money.minorUnits() < minimum.minorUnits();
    }

    /**
     * Above the limit, with what the account was given in {@link #LIMIT_PERIOD} without anybody's
     * approval: else they would ask for it in parts. And whatever the amount, where the limit is
     * the requester's own: else they would raise it first.
     */
    public boolean needsApproval(Money money, Money unapproved, PersonReference requester) {
        return money.plus(unapproved).minorUnits() > approvalAbove.minorUnits()
                || setBy.filter(requester::equals).isPresent();
    }

    /** Four eyes: whoever asked, or set the limit that was passed, cannot allow it. */
    public Approval approvalBy(PersonReference approver, PersonReference requester) {
        if (approver.equals(requester)) {
            return Approval.OWN_REQUEST;
        }
        return setBy.filter(approver::equals).isPresent() ? Approval.OWN_LIMIT : Approval.COUNTS;
    }

    /** Whether somebody's approval counts. */
    public enum Approval {
        COUNTS,
        OWN_REQUEST,
        OWN_LIMIT
    }
}
