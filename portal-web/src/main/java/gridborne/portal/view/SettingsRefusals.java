package gridborne.portal.view;

import gridborne.payment.ConnectionResult.Connected;
import gridborne.payment.ConnectionResult.Refused;
import gridborne.payment.ConnectionResult.Unknown;
import gridborne.payment.ConnectionResult;
import gridborne.payment.SetLimitsResult.BeyondCards;
import gridborne.payment.SetLimitsResult.TooFine;
import gridborne.payment.SetLimitsResult;
import gridborne.portal.boundary.SetTermsResult.AboveCoinPrice;
import gridborne.portal.boundary.SetTermsResult;
import gridborne.tenants.prices.NewPriceResult.BelowBuyBack;
import gridborne.tenants.prices.NewPriceResult.InThePast;
import gridborne.tenants.prices.NewPriceResult.TooFarAhead;
import gridborne.tenants.prices.NewPriceResult;
import java.util.Optional;

/** What the admin is told when a setting of payments cannot be as wished; nothing where it is. */
public final class SettingsRefusals {

    private SettingsRefusals() {
    }

    public static Optional<Sentence> of(ConnectionResult result) {
        if (result instanceof Connected) {
            return Optional.empty();
        }
        return Optional.of(result instanceof Refused refused
                ? Sentence.of("payments.key." + refused.why(), refused.reason())
                : Sentence.of("payments.key.silent", ((Unknown) result).reason()));
    }

    public static Optional<Sentence> of(NewPriceResult result) {
        if (result instanceof InThePast) {
            return Optional.of(Sentence.of("payments.price.past"));
        }
        if (result instanceof BelowBuyBack below) {
            return Optional.of(Sentence.of("payments.price.below", below.buyBack()));
        }
        return Optional.of(result).filter(TooFarAhead.class::isInstance)
                .map(far -> Sentence.of("payments.price.far",
                        new DayAndTime(((TooFarAhead) far).latest())));
    }

    public static Optional<Sentence> of(SetTermsResult result) {
        return Optional.of(result).filter(AboveCoinPrice.class::isInstance)
                .map(above -> Sentence.of("payments.terms.above",
                        ((AboveCoinPrice) above).sold().perCoin()));
    }

    public static Optional<Sentence> of(SetLimitsResult result) {
        if (result instanceof BeyondCards beyond) {
            return Optional.of(Sentence.of("payments.limits.beyond", beyond.carried().least(),
                    beyond.carried().most()));
        }
        return Optional.of(result).filter(TooFine.class::isInstance)
                .map(fine -> Sentence.of("order.tooFine", ((TooFine) fine).step()));
    }
}
