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

    /** So many questions fill ten minutes. */
    private static final int OFTEN = 23;
    private static final int MOST_DOUBLINGS = 5;
    private static final long HALF_A_MINUTE = 30;
    private static final long TEN_MINUTES = 600;

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

    /**
     * How long to wait before asking again. Somebody waits for the money: in the first ten minutes
     * at most half a minute; then longer each time, ten minutes at most.
     */
    long patienceSeconds() {
        if (unanswered < OFTEN) {
            return Math.min(HALF_A_MINUTE, 2L << Math.min(unanswered, MOST_DOUBLINGS));
        }
        return Math.min(TEN_MINUTES,
                HALF_A_MINUTE << Math.min(unanswered - OFTEN + 1, MOST_DOUBLINGS));
    }
}
