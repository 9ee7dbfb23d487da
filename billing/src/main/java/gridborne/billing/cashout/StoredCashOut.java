package gridborne.billing.cashout;

import gridborne.grid.AccountNumber;
import gridborne.grid.SequenceNumber;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.payment.CashOut;
import gridborne.payment.CashOut.BankState;
import gridborne.payment.CashOutId;
import gridborne.payment.PersonReference;
import gridborne.payment.TransferId;
import gridborne.tenants.database.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/**
 * A cash-out with what only its steps need. {@code unanswered}: how often in a row nobody said what
 * became of it.
 */
record StoredCashOut(CashOut cashOut, long terms, String destination,
                     Optional<SequenceNumber> operation, Optional<TransferId> transfer,
                     Optional<String> destinationPayment, Optional<String> payout,
                     Optional<String> givenUp, int attempt, int unanswered) {

    static StoredCashOut of(ResultSet row) throws SQLException {
        String transfer = row.getString("transfer");
        long operation = row.getLong("operation");
        boolean asked = !row.wasNull();
        return new StoredCashOut(cashOut(row), row.getLong("terms"), row.getString("destination"),
                asked ? Optional.of(new SequenceNumber(operation)) : Optional.empty(),
                Optional.ofNullable(transfer).map(TransferId::new),
                Optional.ofNullable(row.getString("destination_payment")),
                Optional.ofNullable(row.getString("payout")),
                Optional.ofNullable(row.getString("given_up")), row.getInt("attempt"),
                row.getInt("unanswered"));
    }

    static CashOut cashOut(ResultSet row) throws SQLException {
        return new CashOut(new CashOutId(row.getObject("id", UUID.class)),
                new AccountNumber(row.getLong("account")),
                new PersonReference(row.getObject("requester", UUID.class)),
                new Coins(row.getLong("microcoins")),
                new Money(row.getLong("money_minor"),
                        Currency.getInstance(row.getString("currency"))),
                StateName.valueOf(row.getString("state"))
                        .state(row.getString("transfer"), row.getString("reason")),
                Sql.instant(row, "requested_at"), Sql.instant(row, "changed_at"),
                BankState.valueOf(row.getString("bank")));
    }

    CashOutId id() {
        return cashOut.id();
    }

    /** How long to wait before asking again: longer each time, ten minutes at most. */
    long patienceSeconds() {
        return Math.min(600, 2L << Math.min(unanswered, 10));
    }
}
