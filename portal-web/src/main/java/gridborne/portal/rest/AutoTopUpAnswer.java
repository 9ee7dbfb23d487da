package gridborne.portal.rest;

import gridborne.grid.MeterCode;
import gridborne.money.Coins;
import gridborne.payment.auto.AutoTopUp;
import gridborne.payment.auto.SavedCard;
import gridborne.payment.auto.Threshold;
import gridborne.portal.boundary.OwnAutoTopUp.Told;
import gridborne.tenants.meters.Meter;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/**
 * An auto top-up: needs_card, active, or stopped after too many attempts without money.
 *
 * @param failures attempts in a row that brought no money
 * @param checkoutUrl where the payment is made that saves the card
 */
public record AutoTopUpAnswer(String state, Optional<MeterCode> meter,
                              Optional<Integer> thresholdDays, Optional<Coins> thresholdCoins,
                              String amount, String monthlyCeiling, Currency currency,
                              Optional<String> card, Integer failures, Optional<String> reason,
                              Optional<String> checkoutUrl) {

    static AutoTopUpAnswer of(Told told) {
        AutoTopUp one = told.autoTopUp();
        Threshold threshold = one.terms().threshold();
        return new AutoTopUpAnswer(one.state().name().toLowerCase(Locale.ROOT),
                told.meter().map(Meter::code),
                threshold instanceof Threshold.DaysLeft days ? Optional.of(days.days())
                        : Optional.empty(),
                threshold instanceof Threshold.CoinsLeft left ? Optional.of(left.coins())
                        : Optional.empty(),
                one.terms().amount().decimal(), one.terms().monthlyCeiling().decimal(),
                one.terms().amount().currency(), one.card().map(SavedCard::toString),
                one.failures().count(), one.reason(), Optional.empty());
    }

    AutoTopUpAnswer payableAt(Optional<String> url) {
        return new AutoTopUpAnswer(state, meter, thresholdDays, thresholdCoins, amount,
                monthlyCeiling, currency, card, failures, reason, url);
    }
}
