package gridborne.payment;

/** Coins sold for cash or a bank transfer, entered by the utility's staff. */
public interface CounterSales {

    /** Sells once for each receipt number, however often it is entered. */
    CounterSaleResult sell(CounterSale sale);
}
