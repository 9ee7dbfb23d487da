package gridborne.portal.page;

import gridborne.grid.MeterCode;
import gridborne.mail.MailAddress;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.auto.AutoTopUp;
import gridborne.payment.auto.Terms;
import gridborne.payment.auto.Threshold;
import gridborne.portal.boundary.AutoTopUpWish;
import gridborne.portal.view.Sentence;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;

/** What somebody typed, or agreed to before, in the form of an auto top-up. */
public record TypedAutoTopUp(String meter, String days, String coins, String amount,
                             String ceiling, String email) {

    static final TypedAutoTopUp NOTHING = new TypedAutoTopUp("", "3", "5", "", "", "");

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

    /** Throws which field is wrong, and how. */
    AutoTopUpWish wish(Currency currency) {
        Optional<MeterCode> what = read("meter", meter, typed -> typed.isEmpty()
                ? Optional.empty() : Optional.of(MeterCode.parse(typed)));
        Threshold threshold = threshold();
        Money each = read("amount", amount, typed -> money(typed, currency));
        Money most = read("ceiling", ceiling, typed -> money(typed, currency));
        if (most.minorUnits() < each.minorUnits()) {
            throw new WrongField("ceiling", Sentence.of("auto.wrong.room", most, each), null);
        }
        return new AutoTopUpWish(what, new Terms(threshold, each, most),
                read("email", email, MailAddress::parse));
    }

    /** Only a meter's use tells how many days are left. */
    private Threshold threshold() {
        return meter.isEmpty() || days.isEmpty()
                ? read("coins", coins, typed ->
                        new Threshold.CoinsLeft(Coins.parse(typed.replace(',', '.'))))
                : read("days", days, typed -> new Threshold.DaysLeft(Integer.parseInt(typed)));
    }

    private static Money money(String typed, Currency currency) {
        Money money = Money.parse(typed.replace(',', '.'), currency);
        if (!money.isPositive()) {
            throw new IllegalArgumentException("It is more than nothing, not " + money + ".");
        }
        return money;
    }

    private static <T> T read(String field, String typed, Function<String, T> reading) {
        try {
            return reading.apply(typed);
        } catch (IllegalArgumentException wrong) {
            throw new WrongField(field, Sentence.of("auto.wrong." + field, typed), wrong);
        }
    }
}
