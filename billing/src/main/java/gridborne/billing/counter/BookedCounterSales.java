package gridborne.billing.counter;

import gridborne.grid.Journal;
import gridborne.grid.Operation;
import gridborne.grid.SequenceNumber;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.payment.CounterSale;
import gridborne.payment.CounterSaleResult;
import gridborne.payment.CounterSales;
import gridborne.payment.ReceiptNumber;
import gridborne.tenants.database.Sql;
import gridborne.tenants.prices.CoinPrices;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import java.math.BigInteger;
import java.time.Clock;
import java.util.Optional;

/** Sales with their credit in the journal. */
@ApplicationScoped
public class BookedCounterSales implements CounterSales {

    private static final BigInteger MICROCOINS_PER_COIN = BigInteger.valueOf(1_000_000);

    @Inject
    private EntityManager entityManager;

    @Inject
    private Sql sql;

    @Inject
    private Journal journal;

    @Inject
    private CurrentTenant currentTenant;

    @Inject
    private CoinPrices prices;

    @Inject
    private Clock clock;

    @Override
    @Transactional
    public CounterSaleResult sell(CounterSale sale) {
        CoinPrice price = prices.now();
        if (!price.perCoin().currency().equals(sale.paid().currency())) {
            return new CounterSaleResult.WrongCurrency(price.perCoin().currency());
        }
        lock(sale.receipt());
        return Optional.ofNullable(entityManager.find(StoredSale.class, sale.receipt().value()))
                .map(sold -> sold.enteredAgain(sale))
                .orElseGet(() -> sell(sale, price));
    }

    private CounterSaleResult sell(CounterSale sale, CoinPrice price) {
        if (tooLarge(sale, price)) {
            return new CounterSaleResult.TooLarge();
        }
        Coins coins = price.coinsFor(sale.paid());
        if (!coins.isPositive()) {
            return new CounterSaleResult.TooSmall();
        }
        SequenceNumber operation = journal.append(new Operation.Credit(sale.account(), coins,
                ReceiptReference.of(currentTenant.id(), sale.receipt())), sale.cause());
        entityManager.persist(new StoredSale(sale, price, coins, operation, clock.instant()));
        return new CounterSaleResult.Sold(operation, coins);
    }

    private static boolean tooLarge(CounterSale sale, CoinPrice price) {
        return BigInteger.valueOf(sale.paid().minorUnits()).multiply(MICROCOINS_PER_COIN)
                .divide(BigInteger.valueOf(price.perCoin().minorUnits())).bitLength() > 62;
    }

    /** Two entries of one receipt at once: the second waits here and then finds the first. */
    private void lock(ReceiptNumber receipt) {
        sql.rows("select pg_advisory_xact_lock(hashtextextended(?, ?))", row -> receipt,
                "counter:" + receipt, currentTenant.id().value());
    }
}
