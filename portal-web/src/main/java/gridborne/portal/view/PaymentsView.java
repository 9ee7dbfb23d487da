package gridborne.portal.view;

import gridborne.payment.CashOutTerms;
import gridborne.payment.ConnectionResult.Connected;
import gridborne.payment.KeptSecret;
import gridborne.payment.OrderLimits;
import gridborne.portal.boundary.PriceSettings.PriceOverview;
import java.util.List;
import java.util.Optional;

/**
 * How a utility is paid, sells coins and buys them back.
 *
 * @param webhook the address at which Stripe's messages are taken
 * @param carried how little and how much a card can pay at all
 */
public record PaymentsView(Optional<Connected> account, String webhook, List<KeptSecret> secrets,
                           PriceOverview price, OrderLimits limits, OrderLimits carried,
                           CashOutTerms terms) {

    public PaymentsView {
        secrets = List.copyOf(secrets);
    }

    public String getCurrency() {
        return limits.least().currency().getCurrencyCode();
    }

    public Sentence works(Connected connected) {
        return Sentence.of(connected.live() ? "payments.live" : "payments.test",
                connected.accountId());
    }

    /** Nobody has set terms: coins are bought back at their price. */
    public boolean isFollowingPrice() {
        return terms.version() == 0;
    }

    /** Whoever buys a coin could sell it for more: the utility would pay for nothing. */
    public boolean isLosing() {
        return terms.price().perCoin().minorUnits() > price.now().perCoin().minorUnits();
    }
}
