package gridborne.portal.rest;

import gridborne.grid.AccountNumber;
import gridborne.money.Money;
import gridborne.payment.ReceiptNumber;
import gridborne.portal.boundary.AccountRef;
import gridborne.portal.rest.json.WrongField;
import java.util.Currency;
import java.util.Optional;

/**
 * A payment at the counter, for a person or an account.
 *
 * @param reference the number on the receipt; it sells once
 */
public record CounterPaymentBody(Optional<String> login, Optional<AccountNumber> account,
                                 String amount, Currency currency, ReceiptNumber reference) {

    public CounterPaymentBody {
        if (login.isPresent() == account.isPresent()) {
            throw new IllegalArgumentException(
                    "Send either \"login\" or \"account\" for whom the coins are.");
        }
        WrongField.named("amount", () -> paid(amount, currency));
    }

    AccountRef payee() {
        return login.<AccountRef>map(AccountRef.OfPerson::new)
                .orElseGet(() -> new AccountRef.Numbered(account.orElseThrow()));
    }

    Money paid() {
        return paid(amount, currency);
    }

    private static Money paid(String amount, Currency currency) {
        Money paid = Money.parse(amount, currency);
        if (!paid.isPositive()) {
            throw new IllegalArgumentException("A payment is more than nothing, not " + paid
                    + ".");
        }
        return paid;
    }
}
