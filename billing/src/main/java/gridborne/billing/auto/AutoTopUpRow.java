package gridborne.billing.auto;

import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.mail.MailAddress;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.OrderId;
import gridborne.payment.auto.AutoTopUp;
import gridborne.payment.auto.AutoTopUpState;
import gridborne.payment.auto.Failures;
import gridborne.payment.auto.SavedCard;
import gridborne.payment.auto.Terms;
import gridborne.payment.auto.Threshold;
import gridborne.tenants.database.Sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Reads an auto top-up's row. */
final class AutoTopUpRow {

    private AutoTopUpRow() {
    }

    /** @param email opened */
    static KeptAutoTopUp read(ResultSet row, MailAddress email) throws SQLException {
        AutoTopUp autoTopUp = new AutoTopUp(new AccountNumber(row.getLong("account")),
                Optional.ofNullable(row.getObject("meter", Long.class)).map(MeterNumber::new),
                terms(row), email, Locale.forLanguageTag(row.getString("language")),
                AutoTopUpState.valueOf(row.getString("state")),
                new Failures(row.getInt("failures")),
                text(row, "setup_order").map(OrderId::new), shown(row), text(row, "reason"));
        return new KeptAutoTopUp(autoTopUp, card(row), row.getString("purpose"),
                row.getString("pages"), row.getString("created_by"), agreedAt(row));
    }

    private static Instant agreedAt(ResultSet row) throws SQLException {
        Instant known = Sql.instant(row, "agreed_at");
        return known == null ? Sql.instant(row, "changed_at") : known;
    }

    private static Terms terms(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        Integer days = row.getObject("threshold_days", Integer.class);
        Threshold threshold = days != null ? new Threshold.DaysLeft(days)
                : new Threshold.CoinsLeft(new Coins(row.getLong("threshold_microcoins")));
        return new Terms(threshold, new Money(row.getLong("amount_minor"), currency),
                new Money(row.getLong("ceiling_minor"), currency));
    }

    private static Optional<StripeCard> card(ResultSet row) throws SQLException {
        String customer = row.getString("customer");
        return customer == null ? Optional.empty()
                : Optional.of(new StripeCard(customer, row.getString("payment_method")));
    }

    private static Optional<SavedCard> shown(ResultSet row) throws SQLException {
        String brand = row.getString("card_brand");
        return brand == null ? Optional.empty()
                : Optional.of(new SavedCard(brand, row.getString("card_last4")));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
