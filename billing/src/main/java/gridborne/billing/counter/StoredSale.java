package gridborne.billing.counter;

import gridborne.grid.SequenceNumber;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.payment.CounterSale;
import gridborne.payment.CounterSaleResult;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

import java.time.Instant;

/** A sale's row. Written once. */
@Entity(name = "CounterSale")
@Table(name = "billing_counter_sale")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
public class StoredSale {

    @Id
    private String receipt;

    private long account;

    @Column(name = "paid_minor")
    private long paidMinor;

    private String currency;

    @Column(name = "coin_price_minor")
    private long coinPriceMinor;

    private long microcoins;

    private long operation;

    @Column(name = "sold_at")
    private Instant soldAt;

    @Column(name = "sold_by")
    private String soldBy;

    protected StoredSale() {
    }

    StoredSale(CounterSale sale, CoinPrice price, Coins coins, SequenceNumber operation,
               Instant soldAt) {
        this.receipt = sale.receipt().value();
        this.account = sale.account().value();
        this.paidMinor = sale.paid().minorUnits();
        this.currency = sale.paid().currency().getCurrencyCode();
        this.coinPriceMinor = price.perCoin().minorUnits();
        this.microcoins = coins.microcoins();
        this.operation = operation.value();
        this.soldAt = soldAt;
        this.soldBy = sale.cause().by();
    }

    /** What entering this receipt again comes to: the same sale, or a receipt used twice. */
    CounterSaleResult enteredAgain(CounterSale sale) {
        boolean same = account == sale.account().value()
                && paidMinor == sale.paid().minorUnits()
                && currency.equals(sale.paid().currency().getCurrencyCode());
        return same
                ? new CounterSaleResult.Sold(new SequenceNumber(operation), new Coins(microcoins))
                : new CounterSaleResult.ReceiptUsed(sale.receipt());
    }
}
