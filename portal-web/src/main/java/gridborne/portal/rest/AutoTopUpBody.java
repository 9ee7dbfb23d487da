package gridborne.portal.rest;

import gridborne.grid.MeterCode;
import gridborne.mail.MailAddress;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.auto.Terms;
import gridborne.payment.auto.Threshold;
import gridborne.portal.boundary.AutoTopUpWish;
import gridborne.portal.rest.json.WrongField;
import java.util.Currency;
import java.util.Optional;

/**
 * An auto top-up to be, of a meter or of one's account.
 *
 * @param thresholdDays of a meter: when its coins last for so many days or less
 * @param thresholdCoins or when so many coins or fewer are left
 * @param monthlyCeiling how much a month of the utility's zone may take
 */
public record AutoTopUpBody(Optional<MeterCode> meter, Optional<Integer> thresholdDays,
                            Optional<Coins> thresholdCoins, String amount, String monthlyCeiling,
                            Currency currency, MailAddress email) {

    public AutoTopUpBody {
        if (thresholdDays.isPresent() == thresholdCoins.isPresent()) {
            throw new IllegalArgumentException("Send either \"threshold_days\" or"
                    + " \"threshold_coins\".");
        }
        WrongField.named("amount", () -> Money.parse(amount, currency));
        WrongField.named("monthly_ceiling", () -> Money.parse(monthlyCeiling, currency));
        new AutoTopUpWish(meter, new Terms(threshold(thresholdDays, thresholdCoins),
                Money.parse(amount, currency), Money.parse(monthlyCeiling, currency)), email);
    }

    AutoTopUpWish wish() {
        return new AutoTopUpWish(meter, new Terms(threshold(thresholdDays, thresholdCoins),
                Money.parse(amount, currency), Money.parse(monthlyCeiling, currency)), email);
    }

    private static Threshold threshold(Optional<Integer> days, Optional<Coins> coins) {
        return days.<Threshold>map(Threshold.DaysLeft::new)
                .orElseGet(() -> new Threshold.CoinsLeft(coins.orElseThrow()));
    }
}
