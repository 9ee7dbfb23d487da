package gridborne.portal.page;

import gridborne.grid.MeterCode;
import gridborne.mail.MailAddress;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.auto.AutoTopUp;
import gridborne.payment.auto.Terms;
import gridborne.payment.auto.Threshold;
import gridborne.portal.boundary.AutoTopUpWish;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Currency;
import java.util.Optional;

/** What somebody typed, or agreed to before, in the form of an auto top-up. */
public record TypedAutoTopUp(String meter, String days, String coins, String amount,
                             String ceiling, String email) {

    static final TypedAutoTopUp NOTHING = new TypedAutoTopUp("", "3", "", "", "", "");

    static TypedAutoTopUp in(HttpServletRequest request) {
        return new TypedAutoTopUp(Typed.word(request, "meter"), Typed.word(request, "days"),
                Typed.word(request, "coins"), Typed.word(request, "amount"),
                Typed.word(request, "ceiling"),
                Typed.word(request, "email"));
    }

    static TypedAutoTopUp of(AutoTopUp agreed, Optional<MeterCode> meter) {
        Threshold threshold = agreed.terms().threshold();
        return new TypedAutoTopUp(meter.map(MeterCode::value).orElse(""),
                threshold instanceof Threshold.DaysLeft left ? Integer.toString(left.days()) : "",
                threshold instanceof Threshold.CoinsLeft left ? left.coins().decimal() : "",
                agreed.terms().amount().decimal(), agreed.terms().monthlyCeiling().decimal(),
                agreed.email().value());
    }

    /** Throws what is wrong with it, in one sentence. */
    AutoTopUpWish wish(Currency currency) {
        return new AutoTopUpWish(
                meter.isEmpty() ? Optional.empty() : Optional.of(MeterCode.parse(meter)),
                new Terms(threshold(), money(amount, currency), money(ceiling, currency)),
                MailAddress.parse(email));
    }

    private Threshold threshold() {
        return meter.isEmpty() || days.isEmpty()
                ? new Threshold.CoinsLeft(Coins.parse(coins.replace(',', '.')))
                : new Threshold.DaysLeft(Integer.parseInt(days));
    }

    private static Money money(String typed, Currency currency) {
        return Money.parse(typed.replace(',', '.'), currency);
    }
}
