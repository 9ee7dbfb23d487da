package gridborne.portal.page;

import gridborne.money.BuyBackPrice;
import gridborne.money.CoinPrice;
import gridborne.money.Money;
import gridborne.payment.OrderLimits;
import gridborne.payment.StripeKey;
import gridborne.payment.WebhookSecret;
import gridborne.portal.boundary.EndSecretResult;
import gridborne.portal.boundary.OrderSettings;
import gridborne.portal.boundary.PaymentSettings;
import gridborne.portal.boundary.PriceSettings;
import gridborne.portal.boundary.SetCashOutTerms;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.SettingsRefusals;
import gridborne.portal.view.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The changes that the page of payments offers, each with what is wrong with it, if anything. */
@RequestScoped
public class PaymentsChanges {

    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    private PaymentSettings payments;

    @Inject
    private PriceSettings prices;

    @Inject
    private OrderSettings orders;

    @Inject
    private SetCashOutTerms terms;

    @Inject
    private Words words;

    Optional<Sentence> make(TypedSettings typed) {
        return switch (typed.form()) {
            case "key" -> connect(typed.text("key"));
            case "secret" -> addSecret(typed.text("secret"), typed.text("others"));
            case "end" -> payments.endSecretNow(typed.text("id")) == EndSecretResult.LAST
                    ? problem("payments.secret.last") : Optional.empty();
            case "price" -> setPrice(typed);
            case "limits" -> setLimits(typed);
            case "terms" -> setTerms(typed);
            default -> problem("payments.unknown");
        };
    }

    private Optional<Sentence> connect(String secret) {
        StripeKey key;
        try {
            key = new StripeKey(secret);
        } catch (IllegalArgumentException noKey) {
            return problem("payments.key.invalid");
        }
        return SettingsRefusals.of(payments.connect(key));
    }

    private Optional<Sentence> addSecret(String text, String others) {
        WebhookSecret secret;
        try {
            secret = new WebhookSecret(text);
        } catch (IllegalArgumentException noSecret) {
            return problem("payments.secret.invalid");
        }
        switch (others) {
            case "day" -> payments.replaceSecrets(secret, A_DAY);
            case "now" -> payments.replaceSecrets(secret, Duration.ZERO);
            default -> payments.addSecret(secret, Optional.empty());
        }
        return Optional.empty();
    }

    private Optional<Sentence> setPrice(TypedSettings typed) {
        Optional<Money> price = money(typed, "price");
        Optional<Instant> from = words.readMoment(typed.text("from"));
        if (price.isEmpty() || from.isEmpty() && !typed.text("from").isEmpty()) {
            return problem(price.isEmpty() ? "payments.noAmount" : "payments.noMoment");
        }
        return SettingsRefusals.of(prices.set(new CoinPrice(price.get()), from));
    }

    private Optional<Sentence> setLimits(TypedSettings typed) {
        Optional<Money> least = money(typed, "minimum");
        Optional<Money> most = money(typed, "maximum");
        if (least.isEmpty() || most.isEmpty()) {
            return problem("payments.noAmount");
        }
        return least.get().minorUnits() > most.get().minorUnits()
                ? Optional.of(Sentence.of("payments.limits.order", least.get(), most.get()))
                : SettingsRefusals.of(orders.set(new OrderLimits(least.get(), most.get())));
    }

    private Optional<Sentence> setTerms(TypedSettings typed) {
        Optional<Money> price = money(typed, "buyBack");
        Optional<Money> least = money(typed, "least");
        Optional<Money> approval = words.readMoneyOrNothing(typed.text("approval"),
                terms.currency());
        if (price.isEmpty() || least.isEmpty() || approval.isEmpty()) {
            return problem("payments.noAmount");
        }
        return SettingsRefusals.of(terms.set(new BuyBackPrice(price.get()), least.get(),
                approval.get()));
    }

    private Optional<Money> money(TypedSettings typed, String field) {
        return words.readMoney(typed.text(field), terms.currency());
    }

    private static Optional<Sentence> problem(String key) {
        return Optional.of(Sentence.of(key));
    }
}
