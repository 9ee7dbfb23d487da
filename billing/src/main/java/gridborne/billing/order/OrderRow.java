package gridborne.billing.order;

import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.grid.SequenceNumber;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.Order;
import gridborne.payment.OrderId;
import gridborne.payment.OrderStage;
import gridborne.payment.OrderTarget;
import gridborne.tenants.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** Reads an order's row. */
final class OrderRow {

    private OrderRow() {
    }

    static KeptOrder read(ResultSet row) throws SQLException {
        return new KeptOrder(order(row), number(row, "account").map(AccountNumber::new),
                row.getBoolean("live"), text(row, "session"), text(row, "payment_intent"),
                new KeptOrder.Wishes(row.getString("purpose"),
                        Locale.forLanguageTag(row.getString("language")), row.getString("pages"),
                        text(row, "email"), row.getBoolean("save_card")),
                row.getString("created_by"));
    }

    private static Order order(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        return new Order(new OrderId(row.getString("id")),
                new Money(row.getLong("amount_minor"), currency),
                new CoinPrice(new Money(row.getLong("coin_price_minor"), currency)),
                new Coins(row.getLong("microcoins")), target(row),
                OrderStage.valueOf(row.getString("stage")), Sql.instant(row, "created_at"),
                Sql.instant(row, "stage_at"), text(row, "reason"), text(row, "checkout_url"),
                fulfilled(row));
    }

    private static OrderTarget target(ResultSet row) throws SQLException {
        Optional<MeterNumber> meter = number(row, "meter").map(MeterNumber::new);
        if (row.getBoolean("guest")) {
            return new OrderTarget.MeterByGuest(meter.orElseThrow());
        }
        AccountNumber account = new AccountNumber(row.getLong("account"));
        return meter.<OrderTarget>map(known -> new OrderTarget.MeterOf(account, known))
                .orElseGet(() -> new OrderTarget.Account(account));
    }

    private static Optional<Order.Fulfilled> fulfilled(ResultSet row) throws SQLException {
        Optional<SequenceNumber> fund = number(row, "fund_operation").map(SequenceNumber::new);
        return number(row, "credit_operation")
                .map(credit -> new Order.Fulfilled(new SequenceNumber(credit), fund));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
