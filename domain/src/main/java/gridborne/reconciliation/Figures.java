package gridborne.reconciliation;

import gridborne.money.Coins;
import gridborne.money.Money;

/**
 * The sums of a reconciliation.
 *
 * @param charged what Stripe took of payers for orders of coins
 * @param refunded of it, what refunds gave back
 * @param disputed of it, what banks took back
 * @param fees what Stripe kept for itself: the utility's cost, never the payers'
 * @param otherwise all else on Stripe's account: payouts, transfers, top-ups, other sales
 * @param counter what was paid at the counter
 * @param sold coins of paid orders
 * @param soldAtCounter coins sold at the counter
 * @param takenBack coins that followed refunds and disputes
 * @param cashedOut coins redeemed for cash-outs
 * @param onChain coins in the book: issued − redeemed
 */
public record Figures(Money charged, Money refunded, Money disputed, Money fees, Money otherwise,
                      Money counter, Coins sold, Coins soldAtCounter, Coins takenBack,
                      Coins cashedOut, Coins onChain) {

    /** The money that payers gave for coins and have not had back (docs/adr/0018). */
    public Money reserve() {
        return new Money(Math.addExact(charged.minorUnits() - refunded.minorUnits()
                - disputed.minorUnits(), counter.minorUnits()), charged.currency());
    }

    /** What Stripe's account holds by its bookings. */
    public Money atStripe() {
        return new Money(charged.minorUnits() - refunded.minorUnits() - disputed.minorUnits()
                - fees.minorUnits() + otherwise.minorUnits(), charged.currency());
    }

    /** The coins that this money has bought, each at the price frozen when it was sold. */
    public Coins coinsOfReserve() {
        return sold.plus(soldAtCounter).minus(takenBack).minus(cashedOut);
    }

    /** Coins = reserve, to the microcoin. */
    public boolean balance() {
        return coinsOfReserve().equals(onChain);
    }
}
